import { AdoptImageSchema } from '@crucible/contracts/admin-image';
import { ManifestLanguageSchema, StepSchema } from '@crucible/contracts/image-manifest';
import type { ManifestLanguage } from '@crucible/contracts/image-manifest';
import { ImageNameSchema } from '@crucible/contracts/image-name';
import { RequestedIsolationSchema } from '@crucible/contracts/isolation';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { argvOf } from './argv-text.ts';

/** Names that are addresses of pages beside the images' own. */
const PAGES: readonly string[] = ['adopt', 'prune', 'registries', 'tasks'];
const COMPILE_MS = 30_000;
const { id, name, entryFile, extension, editorLanguage, versionPattern, env } = ManifestLanguageSchema.shape;

const ArgvTextSchema = z.string().transform((text, context) => {
  const argv = argvOf(text);
  if (argv !== null) return argv;
  context.addIssue({ code: 'custom', message: 'A quotation mark is missing.' });
  return z.NEVER;
});
const NeededArgvTextSchema = ArgvTextSchema.refine((argv) => argv.length > 0, 'A program is needed.').pipe(
  StepSchema.shape.argv,
);

const EnvTextSchema = z
  .string()
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf('=');
        return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
      }),
  )
  .transform((pairs) => Object.fromEntries(pairs) as Record<string, string>)
  .refine((pairs) => env.safeParse(pairs).success, 'Each line is a NAME in capital letters, = and a value.');

const PatternSchema = versionPattern.refine(isPattern, 'That is no regular expression.');

const LanguageFormSchema = z
  .object({
    id: id.regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and dashes, beginning with a letter.'),
    name: name.min(1, 'A name is needed.'),
    entryFile,
    extension: extension.regex(/^\.[a-z0-9]+$/, 'A dot and small letters or digits: .py'),
    editorLanguage: editorLanguage.min(1, 'Needed: plaintext, where the editor knows none.'),
    versionCommand: NeededArgvTextSchema,
    versionPattern: PatternSchema.min(1, 'A pattern is needed.'),
    compile: ArgvTextSchema,
    diagnosticPattern: z.string().refine(isPattern, 'That is no regular expression.'),
    run: NeededArgvTextSchema,
    env: EnvTextSchema,
    example: z.string().min(1, 'An example is needed: it is run before the image may be used.'),
  })
  .transform(
    ({ example, compile, run, diagnosticPattern, ...language }): z.input<typeof ManifestLanguageSchema> => ({
      ...language,
      ...(compile.length === 0
        ? {}
        : {
            compile: {
              ...{ argv: compile, wallMs: COMPILE_MS, cpuMs: COMPILE_MS, extensions: [language.extension] },
              ...(diagnosticPattern === '' ? {} : { diagnosticPattern }),
            },
          }),
      run: { argv: run },
      examples: [{ title: 'Hello', files: [{ path: language.entryFile, content: example }], stdin: '' }],
    }),
  );

/** The form of an adoption: what is a list for the service is a line for people. */
export const AdoptFormSchema = z.object({
  imageName: ImageNameSchema.refine(
    (text) => !PAGES.includes(text),
    'A page here is called so. Choose another name.',
  ),
  reference: AdoptImageSchema.shape.reference,
  description: AdoptImageSchema.shape.description,
  languages: z.array(LanguageFormSchema).min(1),
  defaultLimits: AdoptImageSchema.shape.defaultLimits,
  isolation: z
    .union([RequestedIsolationSchema, z.literal('')])
    .transform((level) => (level === '' ? undefined : level)),
});

export type AdoptForm = z.input<typeof AdoptFormSchema>;
/** The form itself, which its parts are given. */
export type AdoptFormControl = UseFormReturn<AdoptForm, unknown, z.output<typeof AdoptFormSchema>>;
export type LanguageForm = AdoptForm['languages'][number];
/** A language to begin with, as an image that is there has it. */
export type LanguagePreset = Pick<
  ManifestLanguage,
  | 'id'
  | 'name'
  | 'entryFile'
  | 'extension'
  | 'editorLanguage'
  | 'versionCommand'
  | 'versionPattern'
  | 'compile'
  | 'run'
  | 'env'
  | 'examples'
>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}
