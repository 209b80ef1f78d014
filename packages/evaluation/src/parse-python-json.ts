import { RecordRefused } from './record-refused.ts';
import type { JsonRecord } from './json-records.ts';

/** Texts, which stay as they are, and what Python writes that is no JSON. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * Reads what Python's `json` has written, so that nothing is lost of its numbers: what JavaScript has no number for is in the
 * notation of docs/grading.md afterwards (`{"$int": "12345678901234567890"}`, `{"$float": "1.0"}`). Throws RecordRefused.
 */
export function parsePythonJson(text: string, place: string): JsonRecord {
  const json = text.replaceAll(TEXT_OR_NUMBER, (found) =>
    found.startsWith('"') ? found : `{"$float":"${found}"}`,
  );
  try {
    return { place, value: JSON.parse(json, keepNumber) };
  } catch (error) {
    throw new RecordRefused(place, 'it is no JSON.', { cause: error });
  }
}

function keepNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== 'number' || source === undefined) return value;
  if (/[.eE]/.test(source))
    return Number.isInteger(value) || !Number.isFinite(value) ? { $float: source } : value;
  return Number.isSafeInteger(value) ? value : { $int: source };
}
