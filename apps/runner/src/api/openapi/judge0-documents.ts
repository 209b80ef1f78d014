import { z } from 'zod';
import type { DocumentedRoute } from './documented-route.ts';

const SHARED = { access: 'door', tag: 'Judge0', hasErrorBody: false } as const;
const Anything = z.looseObject({});
const flag = z.enum(['true', 'false']).optional();
const FormSchema = z.object({
  base64_encoded: flag.meta({ description: 'Whether texts are base64, in both directions.' }),
  fields: z.string().optional().meta({ description: 'Which fields to tell, with commas; `*` for all.' }),
});
const TokenParams = z.object({ token: z.string() });
const TokenSchema = z.object({ token: z.uuid() });
const SubmissionSchema = z.looseObject({
  source_code: z.string(),
  language_id: z.union([z.int(), z.string()]),
  stdin: z.string().optional(),
  expected_output: z.string().optional(),
  cpu_time_limit: z.number().optional().meta({ description: 'Seconds, like the other times.' }),
  wall_time_limit: z.number().optional(),
  memory_limit: z.number().optional().meta({ description: 'Kilobytes.' }),
  callback_url: z.string().optional(),
});
const REFUSED = { description: 'What is wrong, by field.', schema: Anything };
const HELLO = { source_code: 'print("hello")', language_id: 71 };

type Get = Pick<DocumentedRoute, 'path' | 'operationId' | 'summary' | 'params' | 'query'>;
const get = (documented: Get): DocumentedRoute => ({
  ...SHARED,
  method: 'GET',
  answers: { 200: { description: 'As Judge0 tells it.', schema: z.unknown() } },
  ...documented,
});

const SUBMISSIONS: readonly DocumentedRoute[] = [
  {
    ...SHARED,
    method: 'POST',
    path: '/submissions',
    operationId: 'judge0Create',
    summary: 'Run a program',
    query: FormSchema.extend({ wait: flag }),
    body: { schema: SubmissionSchema, examples: { hello: { summary: 'Hello', value: HELLO } } },
    answers: {
      201: {
        description: 'Its token; with `wait`, what came of it.',
        schema: z.union([TokenSchema, Anything]),
      },
      422: REFUSED,
      503: REFUSED,
    },
  },
  get({
    path: '/submissions/{token}',
    operationId: 'judge0Get',
    summary: 'Tell what became of a submission',
    params: TokenParams,
    query: FormSchema,
  }),
  get({
    path: '/submissions',
    operationId: 'judge0List',
    summary: 'List submissions',
    query: FormSchema.extend({ page: z.string().optional(), per_page: z.string().optional() }),
  }),
  {
    ...SHARED,
    method: 'DELETE',
    path: '/submissions/{token}',
    operationId: 'judge0Delete',
    summary: 'Delete a submission that has ended',
    params: TokenParams,
    query: FormSchema,
    answers: { 200: { description: 'As it was.', schema: Anything }, 400: REFUSED },
  },
  {
    ...SHARED,
    method: 'POST',
    path: '/submissions/batch',
    operationId: 'judge0CreateBatch',
    summary: 'Run several programs',
    query: FormSchema,
    body: {
      schema: z.object({ submissions: z.array(SubmissionSchema).max(20) }),
      examples: { two: { summary: 'Two', value: { submissions: [HELLO, HELLO] } } },
    },
    answers: {
      201: {
        description: 'A token for each, or what is wrong with it.',
        schema: z.array(z.union([TokenSchema, Anything])),
      },
      422: REFUSED,
    },
  },
  get({
    path: '/submissions/batch',
    operationId: 'judge0GetBatch',
    summary: 'Tell what became of several submissions',
    query: FormSchema.extend({ tokens: z.string() }),
  }),
];

/** The door for clients of Judge0. */
export const JUDGE0_DOCUMENTS: readonly DocumentedRoute[] = [
  ...SUBMISSIONS,
  get({ path: '/languages', operationId: 'judge0Languages', summary: 'List languages' }),
  get({
    path: '/languages/all',
    operationId: 'judge0AllLanguages',
    summary: 'List languages, archived ones too',
  }),
  get({
    path: '/languages/{id}',
    operationId: 'judge0Language',
    summary: 'Tell of a language',
    params: z.object({ id: z.string() }),
  }),
  get({ path: '/statuses', operationId: 'judge0Statuses', summary: 'List statuses' }),
  get({ path: '/about', operationId: 'judge0About', summary: 'Tell what this is' }),
  get({
    path: '/version',
    operationId: 'judge0Version',
    summary: 'Tell which version of Judge0 this does as',
  }),
  get({ path: '/config_info', operationId: 'judge0Config', summary: 'Tell limits' }),
  get({ path: '/system_info', operationId: 'judge0System', summary: 'Tell of the machine' }),
  get({ path: '/workers', operationId: 'judge0Workers', summary: 'Tell how busy it is' }),
  get({ path: '/statistics', operationId: 'judge0Statistics', summary: 'Count submissions' }),
];
