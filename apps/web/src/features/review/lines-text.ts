/** Lines for people: `line 3`, `lines 3–5`. */
export function linesText({ line, endLine }: { line: number; endLine: number }): string {
  return line === endLine ? `line ${line}` : `lines ${line}–${endLine}`;
}
