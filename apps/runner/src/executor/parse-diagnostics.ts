import type { Diagnostic } from '@crucible/contracts/run';

const MAX_DIAGNOSTICS = 200;
const MAX_LINE_LENGTH = 4096;

/**
 * A compiler's messages as places in files. `pattern` comes from the image's manifest and is matched line by line,
 * or from each line on over as many lines as it has line breaks and one more; lines that do not match (or would take long
 * to) are left out: the whole text is shown as output anyway.
 */
export function parseDiagnostics(text: string, pattern: string | undefined): Diagnostic[] {
  if (pattern === undefined) return [];
  const expression = new RegExp(pattern);
  const found: Diagnostic[] = [];
  const windowLines = pattern.split(String.raw`\n`).length;
  const lines = text.split('\n').map((line) => (line.length > MAX_LINE_LENGTH ? '' : line));
  for (const index of lines.keys()) {
    if (found.length >= MAX_DIAGNOSTICS) break;
    const groups = expression.exec(lines.slice(index, index + windowLines).join('\n'))?.groups;
    if (groups !== undefined) found.push(toDiagnostic(groups));
  }
  return found;
}

function toDiagnostic(groups: Record<string, string | undefined>): Diagnostic {
  const { file = '', line, column, code, message = '' } = groups;
  const severity = groups['severity']?.toLowerCase();
  return {
    file,
    line: position(line),
    column: position(column),
    severity: severity === 'warning' || severity === 'info' ? severity : 'error',
    ...(code === undefined ? {} : { code }),
    message: message.trim(),
  };
}

function position(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}
