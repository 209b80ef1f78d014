import type { OutputStream } from '@crucible/db';

export type OutputEncoding = 'utf8' | 'base64';
export type WrittenOutput = { stdout: string; stderr: string; output: string };

type Chunk = { stream: OutputStream; data: Uint8Array };

/** Each stream by itself, and both in the order in which they came. */
export function writeOutput(chunks: readonly Chunk[], encoding: OutputEncoding): WrittenOutput {
  const write = (parts: readonly Chunk[]) => Buffer.concat(parts.map(({ data }) => data)).toString(encoding);
  const stdout = write(chunks.filter(({ stream }) => stream === 'stdout'));
  const stderr = write(chunks.filter(({ stream }) => stream === 'stderr'));
  // Most programs use one stream only: the whole is then that one.
  if (stderr === '') return { stdout, stderr, output: stdout };
  if (stdout === '') return { stdout, stderr, output: stderr };
  return { stdout, stderr, output: write(chunks) };
}
