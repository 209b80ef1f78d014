import { z } from 'zod';
import type { DocumentedRoute } from './documented-route.ts';

const SHARED = { access: 'door', tag: 'Piston', hasErrorBody: false } as const;
const REFUSED = { description: 'What is wrong.', schema: z.object({ message: z.string() }) };

const FileSchema = z.object({
  name: z.string().optional(),
  content: z.string(),
  encoding: z.enum(['utf8', 'base64', 'hex']).optional(),
});
const JobSchema = z.object({
  language: z.string(),
  version: z.string().meta({ description: 'A semantic version range: `*`, `3.x`.' }),
  files: z.array(FileSchema).meta({ description: 'The first is the entry point.' }),
  stdin: z.string().optional(),
  args: z.array(z.string()).optional(),
  compile_timeout: z.number().optional().meta({ description: 'Milliseconds, like the other times.' }),
  run_timeout: z.number().optional(),
  compile_cpu_time: z.number().optional(),
  run_cpu_time: z.number().optional(),
  compile_memory_limit: z.number().optional().meta({ description: 'Bytes.' }),
  run_memory_limit: z.number().optional(),
});
const StageSchema = z.object({
  stdout: z.string(),
  stderr: z.string(),
  output: z.string(),
  code: z.int().nullable(),
  signal: z.string().nullable(),
  message: z.string().nullable(),
  status: z.enum(['RE', 'SG', 'TO', 'OL', 'EL', 'XX']).nullable(),
  cpu_time: z.number(),
  wall_time: z.number(),
  memory: z.number(),
});
const ResultSchema = z.object({
  language: z.string(),
  version: z.string(),
  compile: StageSchema.optional(),
  run: StageSchema,
});
const RuntimeSchema = z.object({ language: z.string(), version: z.string(), aliases: z.array(z.string()) });
const PackageSchema = z.object({
  language: z.string(),
  language_version: z.string(),
  installed: z.boolean(),
});

/** The door for clients of Piston. */
export const PISTON_DOCUMENTS: readonly DocumentedRoute[] = [
  {
    ...SHARED,
    method: 'POST',
    path: '/api/v2/execute',
    operationId: 'pistonExecute',
    summary: 'Run a program',
    body: {
      schema: JobSchema,
      examples: {
        hello: {
          summary: 'Hello',
          value: { language: 'python', version: '*', files: [{ content: 'print("hello")' }] },
        },
      },
    },
    answers: {
      200: { description: 'How its stages went.', schema: ResultSchema },
      400: REFUSED,
      415: REFUSED,
    },
  },
  {
    ...SHARED,
    method: 'GET',
    path: '/api/v2/connect',
    operationId: 'pistonConnect',
    summary: 'Run a program over a WebSocket',
    description:
      "Piston's messages: `init`, `data` and `signal` in; `runtime`, `stage`, `data`, `exit` and `error` out.",
    answers: { 101: { description: 'The connection is a WebSocket now.' }, 426: REFUSED },
  },
  {
    ...SHARED,
    method: 'GET',
    path: '/api/v2/runtimes',
    operationId: 'pistonRuntimes',
    summary: 'List languages',
    answers: { 200: { description: 'Languages with their versions.', schema: z.array(RuntimeSchema) } },
  },
  {
    ...SHARED,
    method: 'GET',
    path: '/api/v2/packages',
    operationId: 'pistonPackages',
    summary: 'List languages as packages',
    answers: { 200: { description: 'All of them are installed.', schema: z.array(PackageSchema) } },
  },
  {
    ...SHARED,
    method: 'POST',
    path: '/api/v2/packages',
    operationId: 'pistonInstallPackage',
    summary: 'Is refused: languages come with the images of the installation',
    answers: { 403: REFUSED },
  },
  {
    ...SHARED,
    method: 'DELETE',
    path: '/api/v2/packages',
    operationId: 'pistonRemovePackage',
    summary: 'Is refused: languages come with the images of the installation',
    answers: { 403: REFUSED },
  },
];
