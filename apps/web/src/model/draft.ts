import { MAX_STDIN_LENGTH } from '@crucible/contracts/run';
import { SourceFilesSchema } from '@crucible/contracts/source-file';
import type { SourceFile } from '@crucible/contracts/source-file';
import { SnippetIdSchema } from '@crucible/contracts/snippet';
import { z } from 'zod';

const DraftSchema = z.object({
  files: SourceFilesSchema,
  stdin: z.string().max(MAX_STDIN_LENGTH),
  /** The snippet that the draft grew from. */
  forkOf: SnippetIdSchema.nullable(),
});

/** Unfinished work in one language, as the browser keeps it. */
export type Draft = z.infer<typeof DraftSchema>;

export const LANGUAGE_KEY = 'crucible.language';
export const draftKey = (language: string) => `crucible.draft.${language}`;
/** Where a draft goes when another program takes its place. */
export const setAsideKey = (language: string) => `crucible.draft-set-aside.${language}`;

/** Reads a stored draft; anything that is not one, from whatever version or hand, is null. */
export function parseDraft(stored: string | null): Draft | null {
  if (stored === null) return null;
  try {
    return DraftSchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch {
    return null;
  }
}

/** The form in which a draft is stored: equal drafts give equal text. */
export function writeDraft({ files, stdin, forkOf }: Draft): string {
  const sources: SourceFile[] = files.map(({ path, content }) => ({ path, content }));
  return JSON.stringify({ files: sources, stdin, forkOf });
}
