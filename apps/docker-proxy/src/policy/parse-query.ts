import type { z } from 'zod';
import { repeatedKey } from './fold-case.ts';
import { Refusal } from './refusal.ts';

/** Takes a query string apart; a key that comes twice, in whatever case, is refused. */
export function parseQuery(query: string): Record<string, string> {
  const pairs = query
    .split('&')
    .filter((part) => part !== '')
    .map((part): [string, string] => {
      const at = part.indexOf('=');
      return at === -1 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
  const repeated = repeatedKey(pairs.map(([key]) => key));
  if (repeated !== null) {
    throw new Refusal('query_malformed', 'A key comes twice in the query.', { field: repeated });
  }
  return Object.fromEntries(pairs);
}

/** The query as the route's schema understands it. */
export function checkQuery<T>(query: Record<string, string>, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : String(issue?.path[0]);
  throw new Refusal('query_not_allowed', 'The query has something in it that is not allowed here.', {
    field: field ?? '',
    cause: parsed.error,
  });
}

/** A path with the given values behind it; those that are undefined are left out. */
export function withQuery(path: string, values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new Refusal('query_malformed', 'The query has an escape that means nothing.', { cause });
  }
}
