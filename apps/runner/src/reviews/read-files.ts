import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { ReviewFile } from '@crucible/contracts/review';
import { z } from 'zod';

const FilesSchema = z.array(
  z.object({ path: z.string(), content: z.string(), encoding: z.enum(['utf8', 'base64']).default('utf8') }),
);

type Stored = { files: unknown; language: string; version: { content: unknown } };

/** The files of a submission as they lay in the sandbox: what the student made first, then what the assignment gave. */
export function readFiles({ files, language, version }: Stored): ReviewFile[] {
  const made = FilesSchema.parse(files).map((file) => ({ ...file, given: null }));
  const content = AssignmentContentSchema.parse(version.content);
  const starter = content.languages.find((one) => one.language === language)?.files ?? [];
  const taken = new Set(made.map(({ path }) => path));
  const given = starter.flatMap(({ access, ...file }) =>
    access === 'editable' || taken.has(file.path) ? [] : [{ ...file, given: access }],
  );
  return [...made, ...given];
}
