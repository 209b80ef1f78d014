import { z } from 'zod';

/** A submission as it was accepted, with its defaults: the row of it in `judge0_submission`. Times in seconds, sizes in KB. */
export const SubmissionSchema = z.object({
  /** These three in base64: they need not be text. */
  source_code: z.string(),
  stdin: z.string().nullable(),
  expected_output: z.string().nullable(),
  language_id: z.number(),
  compiler_options: z.string().nullable(),
  command_line_arguments: z.string().nullable(),
  cpu_time_limit: z.number(),
  cpu_extra_time: z.number(),
  wall_time_limit: z.number(),
  memory_limit: z.number(),
  stack_limit: z.number(),
  max_processes_and_or_threads: z.number(),
  enable_per_process_and_thread_time_limit: z.boolean(),
  enable_per_process_and_thread_memory_limit: z.boolean(),
  max_file_size: z.number(),
  redirect_stderr_to_stdout: z.boolean(),
  enable_network: z.boolean(),
  number_of_runs: z.number(),
  /** A zip archive in base64, as it came. */
  additional_files: z.string().nullable(),
  callback_url: z.string().nullable(),
});
export type Submission = z.infer<typeof SubmissionSchema>;
