import { describe, expect, it } from 'vitest';
import { ENGINE_REQUIREMENTS, judgeVersion } from './engine-requirements.ts';

describe('judgeVersion', () => {
  const lines = { minimums: ['1.2.8', '1.3.3', '1.4.0'] };

  it.each([
    ['1.2.8', 'new enough'],
    ['1.2.7', 'too old'],
    ['1.3.3', 'new enough'],
    ['1.3.2', 'too old'],
    ['1.4.0', 'new enough'],
    ['1.5.0', 'new enough'],
    ['v2.0.1', 'new enough'],
    // A release line that never got the fixes.
    ['1.1.15', 'too old'],
    ['1.1.5+ds1', 'perhaps fixed by the distribution'],
    ['1.1.12-0ubuntu2~22.04.1', 'perhaps fixed by the distribution'],
    ['1.2.8+ds1', 'new enough'],
    ['4e2ab5a', 'unknown'],
    ['', 'unknown'],
  ])('judges %s: %s', (version, judgement) => {
    expect(judgeVersion(version, lines)).toBe(judgement);
  });

  it('takes an engine of today as new enough', () => {
    const [engine] = ENGINE_REQUIREMENTS;
    expect(engine && judgeVersion('29.1.0', engine)).toBe('new enough');
    expect(engine && judgeVersion('20.10.24+dfsg1', engine)).toBe('new enough');
    expect(engine && judgeVersion('19.3.15', engine)).toBe('too old');
  });
});
