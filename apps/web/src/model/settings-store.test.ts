import { describe, expect, it } from 'vitest';
import { parseSettings } from './settings-store.ts';

describe('parseSettings', () => {
  const defaults = { terminal: false, fontSize: 14, wrapCode: false, wrapOutput: true };
  it.each([null, '', '{', 'null', '{"fontSize":900}'])('%j gives the defaults', (stored) => {
    expect(parseSettings(stored)).toEqual(defaults);
  });

  it('keeps what is there', () => {
    expect(parseSettings('{"terminal":true,"fontSize":18}')).toEqual({
      ...defaults,
      terminal: true,
      fontSize: 18,
    });
  });
});
