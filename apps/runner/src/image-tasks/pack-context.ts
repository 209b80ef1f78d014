import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';

/** A folder as a build context: everything in it, always in the same order. */
export function packContext(folder: string): Readable {
  const archive = pack();
  const adding = addAll(archive, folder);
  adding.then(
    () => archive.finalize(),
    (error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return Readable.from(archive);
}

async function addAll(archive: ReturnType<typeof pack>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, isLink } of files) {
    const name = path.slice(folder.length + 1);
    if (isLink) await add(archive, { name, type: 'symlink', linkname: await readlink(path) });
    else {
      const { mode, mtime } = await stat(path);
      await add(archive, { name, mode: mode & 0o777, mtime }, await readFile(path));
    }
  }
}

type Header = Parameters<ReturnType<typeof pack>['entry']>[0];

function add(archive: ReturnType<typeof pack>, header: Header, content?: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve());
    if (content === undefined) archive.entry(header, done);
    else archive.entry(header, content, done);
  });
}
