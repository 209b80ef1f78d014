import { buildProgram } from './cli/program.ts';
import { UsageError } from './cli/usage-error.ts';
import { CrucibleError, InvalidRequestError } from './crucible-error.ts';
import { readEnv } from './env.ts';

const FAILURE_CODE = 70;
const INTERRUPTED_CODE = 130;

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
// A reader that has gone away, as in `crucible run x.py | head`, is no failure.
process.stdout.on('error', () => process.exit(0));

const program = buildProgram(
  {
    env: readEnv(),
    currentFolder: process.cwd(),
    stdin: process.stdin,
    write: (stream, text) => void process[stream].write(text),
    signal: interrupted.signal,
  },
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = interrupted.signal.aborted ? INTERRUPTED_CODE : FAILURE_CODE;
  if (!interrupted.signal.aborted) process.stderr.write(`crucible: ${explain(error)}\n`);
}

function explain(error: unknown): string {
  if (error instanceof InvalidRequestError) {
    return [error.message, ...error.issues.map(({ path, message }) => `  ${path}: ${message}`)].join('\n');
  }
  if (error instanceof CrucibleError || error instanceof UsageError) return error.message;
  return String(error);
}
