/** Characters that mean something in Markdown. */
const MARKDOWN = /[\\*_[\]<>#|`]/g;

/** Text as Markdown that says just this. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(MARKDOWN, String.raw`\$&`);
}

/** Text as code; in a fence of backticks that it does not contain. */
export function asCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return text.trim() === '' ? text : `${fence}${space}${text}${space}${fence}`;
}

/** Text in a block of code. */
export function asCodeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${text.replace(/^\n/, '').trimEnd()}\n${fence}\n\n`;
}

/** A mark around text; spaces stay outside, where Markdown wants them. */
export function around(mark: string, text: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  return text.replace(inner, () => `${mark}${inner}${mark}`);
}

const COMBINING: Record<string, string> = {
  ...{
    '"': '\u0308',
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
  },
  ...{ c: '\u0327', v: '\u030C', u: '\u0306', r: '\u030A', H: '\u030B', k: '\u0328' },
};

/** A letter with an accent, as `\"o` asks for it; null when there is no such accent. */
export function accented(accent: string, letter: string): string | null {
  const mark = COMBINING[accent];
  if (mark === undefined) return null;
  const plain = { '\\i': 'i', '\\j': 'j' }[letter.trim()] ?? letter.trim();
  return `${plain.slice(0, 1)}${mark}${plain.slice(1)}`.normalize('NFC');
}
