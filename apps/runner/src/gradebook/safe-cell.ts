/** What a spreadsheet takes for the beginning of a formula, full-width ones of Asian keyboards too. */
const FORMULA_START = /^[\s"']*[=+\-@\t\r|%＝＋－＠]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A text as a cell that no spreadsheet takes for a formula: whatever may begin one gets an apostrophe in front, which
 * spreadsheets show as text. Numbers stay numbers.
 */
export function safeCell(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function unsafeCell(cell: string): string {
  return cell.startsWith("'") && safeCell(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
