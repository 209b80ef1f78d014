import type { Diagnostic } from '@crucible/contracts/run';

const MAX_DIAGNOSTICS = 200;
const MAX_LINE_LENGTH = 4096;

/**
 * A compiler's messages as places in files. `pattern` comes from the image's manifest and is matched line by line;
 * lines that do not match (or would take long to) are left out: the whole text is shown as output anyway.
 */
export function parseDiagnostics(text: string, pattern: string | undefined): Diagnostic[] {
  if (pattern === undefined) return [];
  const expression = new RegExp(pattern);
  const found: Diagnostic[] = [];
  for (const line of text.split('\n')) {
    if (found.length >= MAX_DIAGNOSTICS) break;
    if (line.length > MAX_LINE_LENGTH) continue;
    const groups = expression.exec(line)?.groups;
    if (groups !== undefined) found.push(toDiagnostic(groups));
  }
  return found;
}

function toDiagnostic(groups: Record<string, string | undefined>): Diagnostic {
  const { file = '', line, column, severity, code, message = '' } = groups;
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
