import { repeatedKey } from './fold-case.ts';
import { Refusal } from './refusal.ts';

const LENGTH = /^\d{1,15}$/;

/** How the body of a request is delimited, and whether its connection is to become a stream. */
export type Framing = { contentLength: number | null; isUpgrade: boolean };

/**
 * Refuses what two readers could read differently. No header of a client is ever passed on, so these are the only ones that matter.
 * @param raw names and values in turn, as they came
 */
export function checkHeaders(raw: string[]): Framing {
  const pairs = raw.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? '']] : [],
  );
  const repeated = repeatedKey(pairs.map(([name]) => name));
  if (repeated !== null) throw notAllowed(repeated, 'comes twice');
  const headers = new Map(pairs);
  const length = headers.get('content-length');
  const transfer = headers.get('transfer-encoding');
  const isUpgrade = headers.has('upgrade');
  if (length !== undefined && transfer !== undefined)
    throw notAllowed('content-length', 'contradicts another');
  if (length !== undefined && !LENGTH.test(length)) throw notAllowed('content-length', 'is no length');
  if (transfer !== undefined && transfer !== 'chunked')
    throw notAllowed('transfer-encoding', 'is not chunked');
  if (isUpgrade && transfer !== undefined) throw notAllowed('transfer-encoding', 'has no place here');
  const encoding = headers.get('content-encoding');
  if (encoding !== undefined && encoding !== 'identity')
    throw notAllowed('content-encoding', 'is not understood');
  for (const name of ['x-http-method-override', 'x-method-override', 'http2-settings', 'te', 'trailer']) {
    if (headers.has(name)) throw notAllowed(name, 'is not understood');
  }
  return { contentLength: length === undefined ? null : Number(length), isUpgrade };
}

/** The one upgrade there is. @throws Refusal for any other */
export function checkUpgrade(headers: {
  upgrade?: string | undefined;
  connection?: string | undefined;
}): void {
  if (headers.upgrade === 'tcp' && headers.connection?.toLowerCase() === 'upgrade') return;
  throw new Refusal('upgrade_not_allowed', 'This connection cannot become anything else.');
}

function notAllowed(name: string, what: string): Refusal {
  return new Refusal('header_not_allowed', `The header ${name} ${what}.`, { field: name });
}
