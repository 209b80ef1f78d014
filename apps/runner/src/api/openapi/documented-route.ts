import type { ErrorCode } from '@crucible/contracts/errors';
import type { z } from 'zod';
import type { Access } from '../access.ts';

export type RouteMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type DocumentedAnswer = {
  description: string;
  /** What is sent as JSON; nothing where it is missing. */
  schema?: z.ZodType;
  example?: unknown;
  /** Where it is not JSON. */
  mediaType?: string;
  headers?: Readonly<Record<string, string>>;
};

export type BodyExample = { summary: string; value: unknown };

/** What programs have to know of a route. Everything that is documented exists, and the other way round. */
export type DocumentedRoute = {
  method: RouteMethod;
  /** With its parameters in braces: `/executions/{id}`. */
  path: string;
  access: Access;
  /** Under which heading it is shown. */
  tag: string;
  operationId: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: { schema: z.ZodType; examples: Readonly<Record<string, BodyExample>> };
  /** What is sent instead of JSON, as it is and of any size. */
  upload?: string;
  answers: Readonly<Record<number, DocumentedAnswer>>;
  /** What can be refused beyond what every route with its access refuses. */
  errors?: readonly ErrorCode[];
  /** False where errors have a form of their own, which `answers` then tells; true where it is missing. */
  hasErrorBody?: boolean;
};

/** The path as the router writes it: `/executions/:id`. */
export function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
