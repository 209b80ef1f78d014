import { badRequest } from './judge0-refusal.ts';

/** What is told of a submission when nobody asks for anything in particular. */
export const DEFAULT_FIELDS = [
  'stdout',
  'time',
  'memory',
  'stderr',
  'token',
  'compile_output',
  'message',
  'status',
] as const;

/** Everything that can be told of a submission. */
export const ALL_FIELDS = [
  'source_code',
  'language_id',
  'stdin',
  'expected_output',
  ...DEFAULT_FIELDS,
  'exit_code',
  'exit_signal',
  'status_id',
  'created_at',
  'queued_at',
  'started_at',
  'finished_at',
  'updated_at',
  'wall_time',
  'cpu_time_limit',
  'cpu_extra_time',
  'wall_time_limit',
  'memory_limit',
  'stack_limit',
  'max_processes_and_or_threads',
  'enable_per_process_and_thread_time_limit',
  'enable_per_process_and_thread_memory_limit',
  'max_file_size',
  'redirect_stderr_to_stdout',
  'enable_network',
  'number_of_runs',
  'compiler_options',
  'command_line_arguments',
  'additional_files',
  'callback_url',
  'queue_host',
  'execution_host',
  'language',
] as const;
export type SubmissionField = (typeof ALL_FIELDS)[number];

/** Reads `fields=stdout,status`, or `*` for everything. */
export function readFields(text: string | undefined): readonly SubmissionField[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return DEFAULT_FIELDS;
  if (names.includes('*')) return ALL_FIELDS;
  const invalid = names.filter((name) => !isField(name));
  if (invalid.length > 0) throw badRequest(`invalid fields: [${invalid.join(', ')}]`);
  return names.filter(isField);
}

function isField(name: string): name is SubmissionField {
  return (ALL_FIELDS as readonly string[]).includes(name);
}
