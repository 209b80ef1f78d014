import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';
import { createAttributeReader } from './attribute-reader.ts';
import type { AttributeReader } from './attribute-reader.ts';
import type { AttributeErrors } from './judge0-refusal.ts';
import { judge0Languages } from './judge0-languages.ts';
import { splitArguments } from './split-arguments.ts';
import { limitRules, toNumber } from './submission-limits.ts';
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
/** In base64 it then still fits a file of an execution. */
const MAX_SOURCE_BYTES = 768 * 1024;
const MAX_URL_LENGTH = 2000;

/** Reads what a client has sent. Fields that nobody knows are ignored. */
export function readSubmission({ body, isBase64, catalog, maxima }: Input): ReadSubmission {
  const given = isRecord(body) ? body : {};
  const read = createAttributeReader(given, { isBase64 });
  const rules = limitRules(maxima, catalog);
  const submission: Submission = {
    language_id: readLanguageId(read, given['language_id'], catalog),
    source_code: readSource(read),
    stdin: read.bytes('stdin', MIB),
    expected_output: read.bytes('expected_output', MIB),
    compiler_options: read.text('compiler_options', MAX_OPTIONS_LENGTH),
    command_line_arguments: readArguments(read),
    cpu_time_limit: read.limit('cpu_time_limit', rules.cpu_time_limit),
    cpu_extra_time: read.limit('cpu_extra_time', rules.cpu_extra_time),
    wall_time_limit: read.limit('wall_time_limit', rules.wall_time_limit),
    memory_limit: read.limit('memory_limit', rules.memory_limit),
    stack_limit: read.limit('stack_limit', rules.stack_limit),
    max_processes_and_or_threads: read.limit(
      'max_processes_and_or_threads',
      rules.max_processes_and_or_threads,
    ),
    enable_per_process_and_thread_time_limit: read.flag('enable_per_process_and_thread_time_limit'),
    enable_per_process_and_thread_memory_limit: read.flag('enable_per_process_and_thread_memory_limit'),
    max_file_size: read.limit('max_file_size', rules.max_file_size),
    redirect_stderr_to_stdout: read.flag('redirect_stderr_to_stdout'),
    enable_network: readNetwork(read),
    number_of_runs: read.limit('number_of_runs', rules.number_of_runs),
    additional_files: read.text('additional_files', 4 * MIB),
    callback_url: readCallbackUrl(read),
  };
  const { errors } = read;
  return Object.keys(errors).length === 0 ? { ok: true, submission } : { ok: false, errors };
}

function readLanguageId(read: AttributeReader, value: unknown, catalog: ImageCatalog): number {
  const id = toNumber(value) ?? 0;
  if (value === undefined || value === null || value === '') read.refuse('language_id', "can't be blank");
  else if (!judge0Languages(catalog).has(id)) {
    read.refuse('language_id', `language with id ${id} doesn't exist`);
  }
  return id;
}

function readSource(read: AttributeReader): string {
  const source = read.bytes('source_code', MAX_SOURCE_BYTES) ?? '';
  const isBlank = Buffer.from(source, 'base64').toString('latin1').trim() === '';
  if (isBlank && read.errors['source_code'] === undefined) read.refuse('source_code', "can't be blank");
  return source;
}

function readArguments(read: AttributeReader): string | null {
  const line = read.text('command_line_arguments', MAX_OPTIONS_LENGTH);
  if (line !== null && splitArguments(line) === null) {
    read.refuse('command_line_arguments', 'has a quote that is not closed');
  }
  return line;
}

function readNetwork(read: AttributeReader): boolean {
  const isWanted = read.flag('enable_network');
  if (isWanted) read.refuse('enable_network', 'enabling network is not allowed');
  return isWanted;
}

/** Whether anything may be sent there is decided by those who send. */
function readCallbackUrl(read: AttributeReader): string | null {
  const url = read.text('callback_url', MAX_URL_LENGTH);
  if (url === null || url === '') return null;
  const isHttp = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isHttp) read.refuse('callback_url', 'is invalid');
  return url;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
