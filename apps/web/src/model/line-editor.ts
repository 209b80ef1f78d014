/** What a typed piece of text does: what to draw, what to send, and whether the input ends or the run is to stop. */
export type LineEdit = { line: string; echo: string; sent: string; endOfInput: boolean; interrupt: boolean };

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_H = '\u0008';
const CTRL_U = '\u0015';
const CTRL_W = '\u0017';
const DELETE = '\u007f';
const ESCAPE = '\u001b';
const PASTE_MARKS = new RegExp(`${ESCAPE}\\[20[01]~`, 'g');

/**
 * A terminal's line discipline for programs that read a pipe: shows what is typed, lets it be corrected, and
 * sends whole lines. Anything that starts with an escape (arrow keys, answers of the terminal itself) is ignored.
 */
export function editLine(line: string, typed: string): LineEdit {
  const edit: LineEdit = { line, echo: '', sent: '', endOfInput: false, interrupt: false };
  const text = typed.replace(PASTE_MARKS, '').replace(/\r\n/g, '\r');
  if (text.startsWith(ESCAPE)) return edit;
  for (const { segment } of new Intl.Segmenter().segment(text)) applyKey(edit, segment);
  return edit;
}

function applyKey(edit: LineEdit, key: string): void {
  switch (key) {
    case '\r':
    case '\n':
      edit.sent += `${edit.line}\n`;
      edit.echo += '\r\n';
      edit.line = '';
      return;
    case DELETE:
    case CTRL_H:
      return erase(edit, lastCharacter(edit.line));
    case CTRL_U:
      return erase(edit, edit.line);
    case CTRL_W:
      return erase(edit, /\S*\s*$/.exec(edit.line)?.[0] ?? '');
    case CTRL_C:
      edit.interrupt = true;
      return;
    case CTRL_D:
      if (edit.line === '') edit.endOfInput = true;
      edit.sent += edit.line;
      edit.line = '';
      return;
    default:
      if (key !== '\t' && key < ' ') return;
      edit.line += key;
      edit.echo += key;
  }
}

function erase(edit: LineEdit, tail: string): void {
  if (tail === '') return;
  edit.line = edit.line.slice(0, edit.line.length - tail.length);
  const columns = columnsOf(tail);
  edit.echo += '\b'.repeat(columns) + ' '.repeat(columns) + '\b'.repeat(columns);
}

function lastCharacter(line: string): string {
  return [...new Intl.Segmenter().segment(line)].at(-1)?.segment ?? '';
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

// East Asian scripts and pictures take two columns of a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
