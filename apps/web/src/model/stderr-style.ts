/** Index of the palette that the terminal's theme fills with the colour of stderr. */
export const STDERR_COLOR_INDEX = 203;

// Italics too, because not everybody sees the colour.
const ON = `\u001b[3;38;5;${STDERR_COLOR_INDEX}m`;
const OFF = '\u001b[23;39m';
// Built from a code point so that no control character stands in the pattern.
const RESET = new RegExp(`${String.fromCharCode(27)}\\[(?:0*|(?:[\\d;]*;)?(?:0|39))m`, 'g');

/** Dresses text of stderr; where the program itself goes back to plain, ours is put on again. */
export function styleStderr(text: string): string {
  return `${ON}${text.replace(RESET, (reset) => reset + ON)}${OFF}`;
}
