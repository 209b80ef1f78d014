import { AppError } from '../../lib/app-error.ts';
import { measureJson } from './measure-json.ts';

/** More than any request needs, and little enough to be looked at in no time. */
const MAX_DEPTH = 16;
const MAX_VALUES = 20_000;

/** What the bytes say; `invalid_input` when that is not JSON, not UTF-8, or of a kind that no request of ours has. */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const { depth, values } = measureJson(bytes);
  if (depth > MAX_DEPTH) throw refused(`The JSON is nested more than ${MAX_DEPTH} deep.`);
  if (values > MAX_VALUES) throw refused(`The JSON has more than ${MAX_VALUES} values.`);
  const value = parse(decode(bytes));
  requireOrdinaryKeys(value);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refused('The request is not valid UTF-8. Bytes can be sent as base64.', cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refused('The request is not well-formed JSON.', cause);
  }
}

/** Such a key would be lost on the way, or change what it is put into. */
function requireOrdinaryKeys(value: unknown): void {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) throw refused('There is no field called __proto__.');
    left.push(...Object.values(next));
  }
}

function refused(userMessage: string, cause?: unknown): AppError {
  return new AppError('invalid_input', { userMessage, cause });
}
