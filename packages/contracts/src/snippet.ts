import { z } from 'zod';
import { LanguageRefSchema } from './language.ts';
import { MAX_STDIN_LENGTH } from './run.ts';
import { SourceFileSchema, SourceFilesSchema } from './source-file.ts';

export const SnippetIdSchema = z.string().regex(/^[A-Za-z0-9_-]{12}$/);

export const CreateSnippetSchema = z.strictObject({
  language: LanguageRefSchema,
  files: SourceFilesSchema,
  stdin: z.string().max(MAX_STDIN_LENGTH).default(''),
  title: z.string().trim().max(120).default(''),
  /** The snippet that this one was made from. */
  forkOf: SnippetIdSchema.optional(),
});
export type CreateSnippetInput = z.input<typeof CreateSnippetSchema>;

/** A shared program: never changes once made; anyone who has the link can read it. */
export const SnippetSchema = z.object({
  id: SnippetIdSchema,
  language: z.string(),
  files: z.array(SourceFileSchema),
  stdin: z.string(),
  title: z.string(),
  forkOf: SnippetIdSchema.nullable(),
  createdAt: z.iso.datetime(),
});
export type Snippet = z.infer<typeof SnippetSchema>;
