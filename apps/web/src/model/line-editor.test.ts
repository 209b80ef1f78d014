import { describe, expect, it } from 'vitest';
import { editLine } from './line-editor.ts';

/** Types pieces one after the other and gathers what was sent. */
function type(...pieces: string[]): { line: string; sent: string } {
  let line = '';
  let sent = '';
  for (const piece of pieces) {
    const edit = editLine(line, piece);
    line = edit.line;
    sent += edit.sent;
  }
  return { line, sent };
}

describe('editLine', () => {
  it('sends a line only with Enter', () => {
    expect(type('A', 'da')).toEqual({ line: 'Ada', sent: '' });
    expect(type('Ada', '\r')).toEqual({ line: '', sent: 'Ada\n' });
  });

  it('takes back whole characters', () => {
    expect(type('a', 'é', '👩‍🚀', '\u007f', '\u007f')).toEqual({ line: 'a', sent: '' });
    expect(editLine('', '\u007f').echo).toBe('');
  });

  it('draws the erasing of wide characters over two columns', () => {
    expect(editLine('火', '\u007f').echo).toBe('\b\b  \b\b');
    expect(editLine('x', '\u007f').echo).toBe('\b \b');
  });

  it('sends pasted lines and keeps the rest', () => {
    expect(type('\u001b[200~one\r\ntwo\rth\u001b[201~')).toEqual({ line: 'th', sent: 'one\ntwo\n' });
  });

  it('ends the input with Ctrl+D on an empty line, and sends an unfinished one', () => {
    expect(editLine('', '\u0004')).toMatchObject({ endOfInput: true, sent: '' });
    expect(editLine('abc', '\u0004')).toMatchObject({ endOfInput: false, sent: 'abc', line: '' });
  });

  it('interrupts with Ctrl+C', () => expect(editLine('abc', '\u0003').interrupt).toBe(true));

  it('erases a word and a line', () => {
    expect(editLine('one two ', '\u0017').line).toBe('one ');
    expect(editLine('one two', '\u0015').line).toBe('');
  });

  it('ignores arrow keys and what the terminal answers by itself', () => {
    expect(type('a', '\u001b[A', '\u001b[>0;276;0c')).toEqual({ line: 'a', sent: '' });
  });
});
