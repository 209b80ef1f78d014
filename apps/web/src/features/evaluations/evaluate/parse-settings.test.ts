import { expect, it } from 'vitest';
import { parseSettings } from './parse-settings.ts';

it('takes numbers and truth values for what they are', () => {
  const rows = [
    { name: ' temperature ', value: '0.2' },
    { name: 'seeded', value: 'true' },
    { name: 'prompt', value: 'Be brief.' },
    { name: 'version', value: '1.2.3' },
    { name: '', value: 'nobody' },
  ];
  expect(parseSettings(rows)).toEqual({
    ...{ temperature: 0.2, seeded: true, prompt: 'Be brief.', version: '1.2.3' },
  });
});
