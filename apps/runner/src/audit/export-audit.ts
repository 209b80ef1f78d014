import { Readable } from 'node:stream';
import type { AuditEvent, AuditFilter } from '@crucible/contracts/audit';
import { stringify } from 'csv-stringify/sync';
import { safeCell } from '../gradebook/safe-cell.ts';
import type { Queryable } from '../queue/job.ts';
import { listAuditEvents } from './list-audit-events.ts';

export type AuditFormat = 'csv' | 'jsonl';

const PAGE = 1_000;
const COLUMNS = [
  ...['id', 'at', 'action', 'personId', 'apiKeyId', 'address', 'instance', 'subjectId', 'door', 'language'],
  ...['imageDigest', 'codeHash', 'isolation', 'limits', 'verdict', 'usage', 'detail'],
  ...['chainPosition', 'previousHash', 'hash'],
] as const satisfies (keyof AuditEvent)[];

/**
 * The events that the filter lets through, newest first, as a file that is read from the database while it is sent: lines of JSON,
 * of which each can be hashed again, or CSV, of which no cell is taken for a formula.
 */
export function exportAudit(
  deps: { pool: Queryable },
  { filter, format }: { filter: AuditFilter; format: AuditFormat },
): Readable {
  const write = format === 'csv' ? toCsv : toLines;
  return Readable.from(pages(deps, filter, write), { objectMode: false });
}

type Write = (events: readonly AuditEvent[], isFirst: boolean) => string;

async function* pages(deps: { pool: Queryable }, filter: AuditFilter, write: Write): AsyncGenerator<string> {
  let cursor: string | undefined;
  for (let isFirst = true; ; isFirst = false) {
    const page = await listAuditEvents(deps, { ...filter, limit: PAGE, cursor });
    const text = write(page.events, isFirst);
    if (text !== '') yield text;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

const toLines: Write = (events) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

const toCsv: Write = (events, isFirst) => {
  const rows = events.map((event) => COLUMNS.map((name) => safeCell(cellOf(event[name]))));
  return stringify(isFirst ? [[...COLUMNS], ...rows] : rows, { record_delimiter: '\r\n' });
};

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
