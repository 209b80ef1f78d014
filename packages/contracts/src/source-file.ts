import { z } from 'zod';

/** A path inside the workspace: relative, normal, made of harmless components. */
export const SourcePathSchema = z
  .string()
  .min(1, 'A file needs a name.')
  .max(200, 'A file name has at most 200 characters.')
  .refine(
    (path) => !/[\u0000-\u001f\u007f\\]/.test(path),
    'A file name has no control characters and no backslash.',
  )
  .refine(
    (path) => !path.startsWith('/') && !path.endsWith('/'),
    'A file name neither starts nor ends with a slash.',
  )
  .refine(
    (path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'A file name has no empty part, no "." and no "..".',
  )
  .refine((path) => path.split('/').length <= 8, 'Folders are at most 8 deep.');

/** Largest size of one source file, in UTF-8 bytes. */
const MAX_FILE_BYTES = 512 * 1024;
/** Largest size of all source files of a run together, in UTF-8 bytes. */
const MAX_FILES_BYTES = 1024 * 1024;
/** Most files in a run. */
export const MAX_FILES = 50;

const utf8Bytes = (text: string) => new TextEncoder().encode(text).length;

export const SourceFileSchema = z.strictObject({
  path: SourcePathSchema,
  content: z.string().refine((text) => utf8Bytes(text) <= MAX_FILE_BYTES, 'A file has at most 512 KiB.'),
});
export type SourceFile = z.infer<typeof SourceFileSchema>;

type Paths = readonly { path: string }[];

/** True when no two files have the same name. */
export function haveDistinctPaths(files: Paths): boolean {
  return new Set(files.map((file) => file.path)).size === files.length;
}

/** True when no name is used for a file and for a folder. */
export function haveNoFileAsFolder(files: Paths): boolean {
  return files.every((a) => files.every((b) => a === b || !b.path.startsWith(`${a.path}/`)));
}

/** The files of a run or snippet: the first one is the entry point. */
export const SourceFilesSchema = z
  .array(SourceFileSchema)
  .min(1, 'There must be at least one file.')
  .max(MAX_FILES, { error: `There are at most ${MAX_FILES} files.`, abort: true })
  .refine(haveDistinctPaths, 'Two files have the same name.')
  .refine(haveNoFileAsFolder, 'A name is used for a file and for a folder.')
  .refine(
    (files) => files.reduce((sum, file) => sum + utf8Bytes(file.content), 0) <= MAX_FILES_BYTES,
    'All files together have at most 1 MiB.',
  );
