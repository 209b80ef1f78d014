import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import type { ImageEngine } from '../executor/docker/image-engine.ts';

/** What comes of it is of no use to anybody, and has always the same name. */
const TAG = 'crucible/dockerfile:last';

/** Builds a Dockerfile alone, without anything kept of earlier builds, and resolves with the lines that were printed. */
export async function runDockerfile(
  engine: Pick<ImageEngine, 'build'>,
  { dockerfile, signal, tag = TAG }: { dockerfile: string; signal: AbortSignal; tag?: string },
): Promise<string[]> {
  const lines: string[] = [];
  await engine.build({
    ...{ context: dockerfileContext(dockerfile), tag, buildArguments: {}, isFromScratch: true, signal },
    onLine: (line) => lines.push(line),
  });
  return lines;
}

/** A build context that is a Dockerfile and nothing else. */
export function dockerfileContext(dockerfile: string): Readable {
  const archive = pack();
  archive.entry({ name: 'Dockerfile' }, dockerfile);
  archive.finalize();
  return Readable.from(archive);
}
