import type { ImageCatalog } from '@crucible/contracts/image-manifest';
import type { Limits } from '@crucible/contracts/limits';
import type { AttributeErrors } from './judge0-refusal.ts';
import { judge0Languages } from './judge0-languages.ts';
import { splitArguments } from './split-arguments.ts';
import { limitProblem, limitRules, LIMIT_NAMES, toNumber } from './submission-limits.ts';
import type { Submission } from './submission.ts';

type Input = {
  body: unknown;
  /** Whether texts came in base64. */
  isBase64: boolean;
  catalog: ImageCatalog;
  maxima: Limits;
};

export type ReadSubmission = { ok: true; submission: Submission } | { ok: false; errors: AttributeErrors };

const MIB = 1024 * 1024;
const MAX_OPTIONS_LENGTH = 512;
const MAX_SOURCE_BYTES = 768 * 1024;
const MAX_URL_LENGTH = 2000;
const BOOLEANS = [
  'enable_per_process_and_thread_time_limit',
  'enable_per_process_and_thread_memory_limit',
  'redirect_stderr_to_stdout',
  'enable_network',
] as const;

/** Reads what a client has sent. Fields that nobody knows are ignored; null is the same as nothing. */
export function readSubmission({ body, isBase64, catalog, maxima }: Input): ReadSubmission {
  const given = isRecord(body) ? body : {};
  const errors: AttributeErrors = {};
  const refuse = (name: string, problem: string) => {
    errors[name] = [...(errors[name] ?? []), problem];
  };

  function bytes(name: string, maxBytes: number): string | null {
    const value = given[name] ?? null;
    if (value === null) return null;
    if (typeof value !== 'string') {
      refuse(name, 'is invalid');
      return null;
    }
    const decoded = Buffer.from(value, isBase64 ? 'base64' : 'utf8');
    if (decoded.length > maxBytes) refuse(name, `is too long (maximum is ${maxBytes} bytes)`);
    return decoded.toString('base64');
  }

  function text(name: string, maxLength: number): string | null {
    const value = given[name] ?? null;
    if (value === null) return null;
    if (typeof value !== 'string' || value.includes('\0')) {
      refuse(name, 'is invalid');
      return null;
    }
    if (value.length > maxLength) refuse(name, `is too long (maximum is ${maxLength} characters)`);
    return value;
  }

  function flag(name: string): boolean {
    const value = given[name];
    return !(
      value === undefined ||
      value === null ||
      [false, 0, '', '0', 'f', 'false', 'off'].includes(value as never)
    );
  }

  const languageId = readLanguageId(given['language_id'], catalog);
  if (typeof languageId === 'string') refuse('language_id', languageId);
  const source = bytes('source_code', MAX_SOURCE_BYTES);
  if (source === null || isBlank(source)) {
    if (errors['source_code'] === undefined) refuse('source_code', "can't be blank");
  }
  const rules = limitRules(maxima, catalog);
  const limits = LIMIT_NAMES.map((name) => {
    const value = given[name] ?? rules[name].default;
    const problem = limitProblem(value, rules[name]);
    if (problem !== null) refuse(name, problem);
    return [name, toNumber(value)];
  });
  const flags = BOOLEANS.map((name) => [name, flag(name)]);
  if (flag('enable_network')) refuse('enable_network', 'enabling network is not allowed');
  const args = text('command_line_arguments', MAX_OPTIONS_LENGTH);
  if (args !== null && splitArguments(args) === null) {
    refuse('command_line_arguments', 'has a quote that is not closed');
  }
  const callbackUrl = text('callback_url', MAX_URL_LENGTH);
  if (callbackUrl !== null && callbackUrl !== '' && !isHttpUrl(callbackUrl))
    refuse('callback_url', 'is invalid');
  const submission = {
    source_code: source,
    language_id: languageId,
    stdin: bytes('stdin', MIB),
    expected_output: bytes('expected_output', MIB),
    compiler_options: text('compiler_options', MAX_OPTIONS_LENGTH),
    command_line_arguments: args,
    additional_files: text('additional_files', 4 * MIB),
    callback_url: callbackUrl === '' ? null : callbackUrl,
    ...Object.fromEntries(limits),
    ...Object.fromEntries(flags),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, submission: submission as Submission };
}

/** The number, or what is wrong with it. */
function readLanguageId(value: unknown, catalog: ImageCatalog): number | string {
  if (value === undefined || value === null || value === '') return "can't be blank";
  const id = toNumber(value);
  if (id !== null && judge0Languages(catalog).has(id)) return id;
  return `language with id ${id ?? 0} doesn't exist`;
}

function isBlank(base64: string): boolean {
  return Buffer.from(base64, 'base64').toString('latin1').trim() === '';
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
