import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { RequestedIsolation } from '@crucible/contracts/isolation';
import type { Limits } from '@crucible/contracts/limits';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { ExecutionResult, Executor } from '../executor/executor.ts';

const TERMINAL = { columns: 80, rows: 24 };

/** A small program, whose output is kept whole. */
export type SmallProgram = {
  image: BuiltImage;
  language: ManifestLanguage;
  files: readonly SourceFile[];
  args?: string[];
  stdin?: string;
  hasTerminal?: boolean;
  /** Where they are not those of the image. */
  limits?: Partial<Limits>;
  isolation?: RequestedIsolation;
};

export type ProgramOutcome = ExecutionResult & { stdout: string; stderr: string };

/** Runs a program with the limits of its image, and resolves with how it ended and all that it wrote. */
export async function runProgram(
  { executor }: { executor: Executor },
  { image, language, files, limits = {}, ...program }: SmallProgram,
  signal: AbortSignal,
): Promise<ProgramOutcome> {
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const result = await executor.execute(
    {
      id: `smoke-${language.id}`,
      image,
      language,
      files: files.map(({ path, content }) => ({ path, content: Buffer.from(content) })),
      args: program.args ?? [],
      limits: { ...image.manifest.defaultLimits, ...limits },
      isolation: program.isolation ?? 'standard',
      stdin: input(program.stdin ?? ''),
      terminal: program.hasTerminal === true ? TERMINAL : null,
    },
    (event) => {
      if (event.type === 'output') written[event.stream].push(Buffer.from(event.data));
    },
    signal,
  );
  const text = (stream: keyof typeof written) => Buffer.concat(written[stream]).toString();
  return { ...result, stdout: text('stdout'), stderr: text('stderr') };
}

async function* input(text: string): AsyncIterable<Uint8Array> {
  if (text !== '') yield Buffer.from(text);
}
