import { z } from 'zod';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';

const FilesSchema = z.array(
  z.object({ path: z.string(), content: z.string(), encoding: z.enum(['utf8', 'base64']).default('utf8') }),
);

/** Files as they are stored with a run, a snippet, a draft or a submission, in a folder of their own. */
export function storedFiles(stored: unknown): ArchivedFolder['files'] {
  return FilesSchema.parse(stored).map((file) => ({ ...file, path: `files/${file.path}` }));
}
