import { Zip, ZipDeflate, strToU8 } from 'fflate';

export type ArchivedFolder = {
  name: string;
  files: { path: string; content: string; encoding: 'utf8' | 'base64' }[];
  modifiedAt: Date;
};

/** Folders as a zip file, piece by piece: no more than one folder is held at a time. */
export async function* writeArchive(folders: AsyncIterable<ArchivedFolder>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for await (const { name, files, modifiedAt } of folders) {
    for (const { path, content, encoding } of files) {
      const file = new ZipDeflate(`${name}/${path}`);
      file.mtime = modifiedAt;
      zip.add(file);
      file.push(encoding === 'base64' ? Buffer.from(content, 'base64') : strToU8(content), true);
    }
    yield* pieces;
    pieces = [];
  }
  zip.end();
  yield* pieces;
}
