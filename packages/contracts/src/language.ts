import { z } from 'zod';
import { LimitsSchema } from './limits.ts';
import { SourceFileSchema } from './source-file.ts';

export const ExampleSchema = z.object({
  title: z.string(),
  files: z.array(SourceFileSchema).min(1),
  stdin: z.string(),
});
export type Example = z.infer<typeof ExampleSchema>;

/** One language as a person can choose it. */
export const LanguageSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  image: z.string(),
  entryFile: z.string(),
  extension: z.string(),
  editorLanguage: z.string(),
  compiled: z.boolean(),
  defaultLimits: LimitsSchema,
  examples: z.array(ExampleSchema).min(1),
});
export type Language = z.infer<typeof LanguageSchema>;
