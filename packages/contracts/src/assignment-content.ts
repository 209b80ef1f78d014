import { z } from 'zod';
import {
  AssignmentTestSchema,
  ContentFileSchema,
  ContentFilesSchema,
  GradingProgramSchema,
  TestGroupSchema,
} from './assignment-test.ts';
import { RequestedLimitsSchema } from './limits.ts';
import { haveDistinctPaths, SourcePathSchema } from './source-file.ts';

const MAX_TESTS = 1000;

/** Whether a student may change a file, only read it, or not even see it. */
export const FileAccessSchema = z.enum(['editable', 'read_only', 'hidden']);
export type FileAccess = z.infer<typeof FileAccessSchema>;

export const StarterFileSchema = ContentFileSchema.extend({ access: FileAccessSchema.default('editable') });
export type StarterFile = z.output<typeof StarterFileSchema>;

/** One language in which the assignment can be solved. */
export const AssignmentLanguageSchema = z.strictObject({
  /** As the catalog calls it: `python`. */
  language: z.string().min(1).max(40),
  /** Name of the image, where it matters which one. */
  image: z.string().min(1).max(60).optional(),
  /** What a student begins with; the first editable one is the entry point where `entry` is missing. */
  files: z
    .array(StarterFileSchema)
    .max(100)
    .refine(haveDistinctPaths, 'Two files have the same name.')
    .default([]),
  entry: SourcePathSchema.optional(),
  /** Whether a student may add files. */
  allowsNewFiles: z.boolean().default(true),
  /** The teacher's own solution: gets full points before the assignment is published. Never leaves the staff. */
  solution: ContentFilesSchema.default([]),
});
export type AssignmentLanguage = z.output<typeof AssignmentLanguageSchema>;

/** A picture or another file that the statement shows. */
export const AssetSchema = z.strictObject({
  path: SourcePathSchema,
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml', 'text/plain']),
  /** Base64. */
  content: z.string().max(4 * 1024 * 1024),
});

/** Where an imported assignment comes from. */
export const ContentSourceSchema = z.strictObject({
  format: z.enum(['crucible', 'exercism', 'kattis', 'github_classroom']),
  name: z.string().max(200),
  author: z.string().max(500).default(''),
  license: z.string().max(200).default(''),
  url: z.string().max(2000).default(''),
});

const ids = (parts: readonly { id: string }[]) => new Set(parts.map((part) => part.id));

/** Everything of an assignment that is versioned: what students are told and by what they are graded. */
export const AssignmentContentSchema = z
  .strictObject({
    /** Markdown, with math and pictures of `assets`. */
    statement: z.string().max(200_000).default(''),
    languages: z.array(AssignmentLanguageSchema).max(20).default([]),
    assets: z
      .array(AssetSchema)
      .max(100)
      .refine(haveDistinctPaths, 'Two files have the same name.')
      .default([]),
    /** Of every test that has none of its own. */
    limits: RequestedLimitsSchema.default({}),
    programs: z.array(GradingProgramSchema).max(20).default([]),
    groups: z.array(TestGroupSchema).max(100).default([]),
    tests: z.array(AssignmentTestSchema).max(MAX_TESTS).default([]),
    source: ContentSourceSchema.optional(),
  })
  .superRefine((content, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const key of ['programs', 'groups', 'tests'] as const) {
      if (ids(content[key]).size < content[key].length) report([key], 'Two of them have the same id.');
    }
    const languages = content.languages.map((entry) => entry.language);
    if (new Set(languages).size < languages.length) report(['languages'], 'A language is there twice.');
    const [groups, programs] = [ids(content.groups), ids(content.programs)];
    for (const [index, test] of content.tests.entries()) {
      if (test.groupId !== undefined && !groups.has(test.groupId))
        report(['tests', index, 'groupId'], 'There is no such group.');
      if ('programId' in test && !programs.has(test.programId))
        report(['tests', index, 'programId'], 'There is no such checker or judge.');
      if (test.kind === 'function' && (test.expected === undefined) === (test.throws === undefined))
        report(['tests', index, 'expected'], 'Say what it returns, or what it throws.');
    }
  });
export type AssignmentContent = z.output<typeof AssignmentContentSchema>;
export type AssignmentContentInput = z.input<typeof AssignmentContentSchema>;
