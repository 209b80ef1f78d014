import { describe, expect, it } from 'vitest';
import { styleStderr } from './stderr-style.ts';

const on = '\u001b[3;38;5;203m';
const off = '\u001b[23;39m';

describe('styleStderr', () => {
  it.each([
    ['plain', `${on}plain${off}`],
    ['\u001b[31mred\u001b[0m rest', `${on}\u001b[31mred\u001b[0m${on} rest${off}`],
    ['\u001b[1mbold\u001b[m', `${on}\u001b[1mbold\u001b[m${on}${off}`],
    ['\u001b[22;39mx', `${on}\u001b[22;39m${on}x${off}`],
  ])('%j', (text, styled) => expect(styleStderr(text)).toBe(styled));

  it('leaves a colour that ends in 0 alone', () => {
    expect(styleStderr('\u001b[30mx')).toBe(`${on}\u001b[30mx${off}`);
  });
});
