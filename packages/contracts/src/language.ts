import { z } from 'zod';
import { LimitsSchema } from './limits.ts';
import { SourceFileSchema } from './source-file.ts';

export const ExampleSchema = z.object({
  title: z.string(),
  files: z.array(SourceFileSchema).min(1),
  stdin: z.string(),
});
export type Example = z.infer<typeof ExampleSchema>;

/** `python`, or `python@scientific` where another image than the usual one is to run it. */
export const LanguageRefSchema = z.string().min(1).max(81);

/** One language as a person can choose it. */
export const LanguageSchema = z.object({
  /** What stands for it where it is asked for. */
  id: LanguageRefSchema,
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
