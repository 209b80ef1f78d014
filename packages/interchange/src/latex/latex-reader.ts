/** A place in a LaTeX text, and what can be read from there. */
export type LatexReader = {
  isAtEnd(): boolean;
  /** Whether the text goes on with this. */
  startsWith(text: string): boolean;
  /** The next character, which is then behind us; empty at the end. */
  take(): string;
  skip(length: number): void;
  /** Everything up to a text, which is then behind us, too; all that is left when it does not come. */
  takeUntil(end: string): string;
  /** What matches here, which is then behind us. The pattern is sticky. */
  match(pattern: RegExp): RegExpExecArray | null;
  /** The content of the braces that begin here, or the next character where there are none. */
  takeArgument(): string;
  /** The content of the brackets that begin here; null where there are none. */
  takeOption(): string | null;
};

/** Without comments; a backslash before a percent sign makes it one. */
export function withoutComments(source: string): string {
  return source.replaceAll(/(?<!\\)((?:\\\\)*)%[^\n]*\n?[ \t]*/g, '$1');
}

export function createLatexReader(source: string): LatexReader {
  let at = 0;

  function takeBalanced(open: string, close: string): string {
    const start = at;
    for (let depth = 0; at < source.length; at += 1) {
      if (source[at] === '\\') at += 1;
      else if (source[at] === open) depth += 1;
      else if (source[at] === close) depth -= 1;
      if (depth === 0 && source[at] === close) {
        at += 1;
        return source.slice(start + 1, at - 1);
      }
    }
    return source.slice(start + 1);
  }

  const reader: LatexReader = {
    isAtEnd: () => at >= source.length,
    startsWith: (text) => source.startsWith(text, at),
    take() {
      const code = source.codePointAt(at);
      if (code === undefined) return '';
      const char = String.fromCodePoint(code);
      at += char.length;
      return char;
    },
    skip(length) {
      at += length;
    },
    takeUntil(end) {
      const found = source.indexOf(end, at);
      const text = source.slice(at, found === -1 ? undefined : found);
      at = found === -1 ? source.length : found + end.length;
      return text;
    },
    match(pattern) {
      pattern.lastIndex = at;
      const found = pattern.exec(source);
      if (found !== null) at = pattern.lastIndex;
      return found;
    },
    takeArgument() {
      reader.match(/\s*/y);
      return reader.startsWith('{') ? takeBalanced('{', '}') : reader.take();
    },
    takeOption() {
      const before = at;
      reader.match(/[ \t]*/y);
      if (reader.startsWith('[')) return takeBalanced('[', ']');
      at = before;
      return null;
    },
  };
  return reader;
}
