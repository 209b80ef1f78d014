import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const CATEGORIES = ['warning', 'error', 'suggestion', 'message'];

/** The compiler's messages as lines of `file(line,column): error TS1234: text`, in the order of their places. */
export function formatDiagnostics(diagnostics, folder) {
  const texts = new Map();
  const lines = diagnostics.toSorted(byPlace).map((diagnostic) => format(diagnostic, folder, texts));
  return [...new Set(lines)].join('');
}

function byPlace(left, right) {
  const [leftFile = '', rightFile = ''] = [left.fileName, right.fileName];
  if (leftFile !== rightFile) return leftFile < rightFile ? -1 : 1;
  return left.pos - right.pos || left.code - right.code;
}

function format(diagnostic, folder, texts) {
  const { fileName, pos, category, code } = diagnostic;
  const message = `${CATEGORIES[category]} TS${code}: ${flatten(diagnostic, 0)}\n`;
  if (fileName === undefined) return message;
  if (!texts.has(fileName)) texts.set(fileName, readFileSync(fileName, 'utf8'));
  const { line, column } = place(texts.get(fileName), pos);
  return `${relative(folder, fileName)}(${line},${column}): ${message}`;
}

/** A message and, indented, the messages that explain it. */
function flatten({ text, messageChain = [] }, depth) {
  const explanations = messageChain.map((item) => `\n${'  '.repeat(depth + 1)}${flatten(item, depth + 1)}`);
  return text + explanations.join('');
}

function place(text, position) {
  const before = text.slice(0, position).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
