import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['plain', 'plain'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b[38;2;1;2;3mx\u001b[K', 'x'],
    ['\u001b]0;title\u0007after', 'after'],
    ['\u001b]8;;http://a.example\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b]52;c;aGk=\u0007', ''],
    ['\u001b(Bx\u001b7y', 'xy'],
    ['a\r\nb', 'a\nb'],
    ['50%\r100%', '50%\n100%'],
    ['tab\tand\u0000nul\u0007', 'tab\tandnul'],
    ['<b>not html</b>', '<b>not html</b>'],
    ['żółć 🔥', 'żółć 🔥'],
  ])('%j', (output, text) => expect(plainText(output)).toBe(text));
});
