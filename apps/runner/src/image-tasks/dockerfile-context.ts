import { Readable } from 'node:stream';
import { pack } from 'tar-stream';

/** A build context that is a Dockerfile and nothing else. */
export function dockerfileContext(dockerfile: string): Readable {
  const archive = pack();
  archive.entry({ name: 'Dockerfile' }, dockerfile);
  archive.finalize();
  return Readable.from(archive);
}
