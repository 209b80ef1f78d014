import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { styleText } from 'node:util';
import type { RequestedIsolation } from '@crucible/contracts/isolation';
import type { CrucibleClient, Execution, ProgramFile } from '../crucible-client.ts';
import { isErrorWithCode } from '../error-code.ts';
import { exitCodeOf, describeEnd } from './describe-end.ts';
import { UsageError } from './usage-error.ts';

export type RunOptions = {
  stdin?: string | undefined;
  image?: string | undefined;
  language?: string | undefined;
  file: string[];
  timeout?: number | undefined;
  memory?: number | undefined;
  isolation?: RequestedIsolation | undefined;
  json?: boolean | undefined;
};

type Deps = {
  client: CrucibleClient;
  stdin: NodeJS.ReadStream;
  write: (stream: 'stdout' | 'stderr', text: string) => void;
  signal: AbortSignal;
};

const MAX_FILE_BYTES = 1024 * 1024;

/**
 * `crucible run program.py -- arguments`: runs a program, shows its output while it arrives. Resolves with the exit
 * code to end with: the program's own, or as a shell would have it.
 */
export async function runCommand(
  deps: Deps,
  input: { program: string; args: string[]; options: RunOptions },
): Promise<number> {
  const { client, write, signal } = deps;
  const { program, args, options } = input;
  const files = await Promise.all([program, ...options.file].map(readProgramFile));
  const chosen = await chooseLanguage(client, { program, options });
  const execution = await client.execute({
    ...chosen,
    files,
    args,
    stdin: await readStdin(deps.stdin, options.stdin),
    timeoutSeconds: options.timeout,
    memoryBytes: options.memory,
    isolation: options.isolation,
    signal,
    onOutput: options.json === true ? undefined : ({ stream, text }) => write(stream, text),
  });
  if (options.json === true) write('stdout', `${JSON.stringify(execution, null, 2)}\n`);
  else tellEnd(execution, write);
  return exitCodeOf(execution);
}

function tellEnd(execution: Execution, write: Deps['write']): void {
  const sentence = describeEnd(execution);
  if (sentence !== null) write('stderr', `${styleText('dim', sentence, { stream: process.stderr })}\n`);
}

async function readProgramFile(path: string): Promise<ProgramFile> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new UsageError(`${path} is larger than a program may be (1 MiB).`);
    return { path: basename(path), content: await readFile(path) };
  } catch (error) {
    if (isErrorWithCode(error))
      throw new UsageError(`${path} cannot be read (${error.code}).`, { cause: error });
    throw error;
  }
}

/** What the person says, else the language whose files end like this one. */
async function chooseLanguage(
  client: CrucibleClient,
  { program, options }: { program: string; options: RunOptions },
): Promise<{ language?: string; image?: string }> {
  const { language, image } = options;
  const named = {
    ...(language === undefined ? {} : { language }),
    ...(image === undefined ? {} : { image }),
  };
  if (language !== undefined || image !== undefined) return named;
  const extension = extname(program);
  const images = await client.listImages();
  const found = images.flatMap((each) => each.languages).find((each) => each.extension === extension);
  if (found !== undefined) return { language: found.id };
  throw new UsageError(`No language here has files like ${basename(program)}: say which with --language.`);
}

/** `-` is what this process itself reads; anything else is a file. */
async function readStdin(own: NodeJS.ReadStream, given: string | undefined): Promise<string> {
  if (given === undefined) return '';
  if (given === '-') return readText(own);
  return readFile(given, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${given} cannot be read.`, { cause });
  });
}
