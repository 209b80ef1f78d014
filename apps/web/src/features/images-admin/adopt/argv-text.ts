const WORD = /"((?:[^"\\]|\\["\\])*)"|'([^']*)'|([^\s"']+)/g;

/**
 * The arguments that a line names: separated by spaces, and in quotation marks where one has spaces of its own. It is no
 * shell: nothing else has a meaning. Null where a quotation mark is missing.
 */
export function argvOf(text: string): string[] | null {
  const words: string[] = [];
  const rest = text.replace(WORD, (...[, double, single, plain]: (string | undefined)[]) => {
    words.push(double?.replaceAll(/\\(["\\])/g, '$1') ?? single ?? plain ?? '');
    return '';
  });
  return /["']/.test(rest) ? null : words;
}

/** The line that names these arguments: `argvOf` makes them of it again. */
export function textOfArgv(argv: readonly string[]): string {
  return argv
    .map((word) => (/^[^\s"'\\]+$/.test(word) ? word : `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"`))
    .join(' ');
}
