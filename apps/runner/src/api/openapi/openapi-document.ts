import { ApiKeySchema, OwnApiKeySchema } from '@crucible/contracts/api-key';
import { ErrorBodySchema } from '@crucible/contracts/errors';
import type { ErrorCode } from '@crucible/contracts/errors';
import {
  ExecuteRequestSchema,
  ExecutionEventSchema,
  ExecutionSchema,
  ExecutionSummarySchema,
  StepResultSchema,
} from '@crucible/contracts/execution';
import { CaseResultSchema, RequestedCaseSchema } from '@crucible/contracts/execution-case';
import { ExecutorImageSchema } from '@crucible/contracts/executor-image';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import type { DocumentedAnswer, DocumentedRoute } from './documented-route.ts';
import { errorAnswers } from './error-answers.ts';
import { INTRODUCTION, TAGS } from './introduction.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** Schemas that have a name of their own in the document. */
const SCHEMAS = {
  ExecuteRequest: ExecuteRequestSchema,
  Case: RequestedCaseSchema,
  Execution: ExecutionSchema,
  ExecutionSummary: ExecutionSummarySchema,
  ExecutionEvent: ExecutionEventSchema,
  StepResult: StepResultSchema,
  CaseResult: CaseResultSchema,
  Image: ExecutorImageSchema,
  ApiKey: ApiKeySchema,
  OwnApiKey: OwnApiKeySchema,
  Error: ErrorBodySchema,
};

/** The OpenAPI document of these routes, made from the very schemas that check requests and shape answers. */
export function openApiDocument(routes: readonly DocumentedRoute[], version: string): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const method = route.method.toLowerCase();
    paths[route.path] = { ...paths[route.path], [method]: toOperation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Crucible',
      version,
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Wherever the document was read from.
    servers: [{ url: '/' }],
    tags: TAGS.filter(({ name }) => routes.some(({ tag }) => tag === name)),
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A key, which begins with `cru_`.' },
      },
    },
    paths,
  });
}

function toOperation(route: DocumentedRoute): ZodOpenApiOperationObject {
  const { operationId, summary, description, tag, params, query, headers, body, upload } = route;
  const answers = Object.entries(route.answers).map(([status, answer]) => [status, toResponse(answer)]);
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    security: securityOf(route),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body.schema, examples: { ...body.examples } } },
      },
    }),
    ...(upload !== undefined && {
      requestBody: {
        required: true,
        description: upload,
        content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
      },
    }),
    responses: {
      ...(route.hasErrorBody === false ? {} : errorAnswers(errorsOf(route))),
      ...Object.fromEntries(answers),
    },
  };
}

function toResponse({
  description,
  schema,
  example,
  mediaType = 'application/json',
  headers = {},
}: DocumentedAnswer) {
  const content = schema && { [mediaType]: { schema, ...(example === undefined ? {} : { example }) } };
  const described = Object.entries(headers).map(([name, text]) => [
    name,
    { description: text, schema: { type: 'string' as const } },
  ]);
  return {
    description,
    ...(content && { content }),
    ...(described.length > 0 && { headers: Object.fromEntries(described) }),
  };
}

function securityOf({ access }: DocumentedRoute): Record<string, string[]>[] {
  if (access === 'public') return [];
  // A door may be open for those without a key, too.
  if (access === 'door') return [{ apiKey: [] }, {}];
  return [{ apiKey: typeof access === 'object' ? [...access.scopes] : [] }];
}

function errorsOf({ access, errors = [] }: DocumentedRoute): ErrorCode[] {
  const ofKeys: ErrorCode[] =
    typeof access === 'object' ? ['key_missing', 'key_invalid', 'scope_missing', 'too_many_requests'] : [];
  return [...errors, ...ofKeys, 'internal'];
}
