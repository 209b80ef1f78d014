import { createHmac, createSecretKey } from 'node:crypto';
import { writeSync } from 'node:fs';

const REPORT_FD = 1;
const MAX_TEXT_LENGTH = 16_000;
const CUT = new Set(['message', 'trace', 'what']);

/**
 * The sealed report: one line a record, with a keyed hash that only the harness and the runner can make. Whatever else is
 * written to stdout is the submission's own text. `seal` is wiped.
 */
export function openReport(seal) {
  const key = createSecretKey(seal);
  seal.fill(0);
  // Bound now, so that nothing that is looked up later can be another's.
  const { stringify } = JSON;
  const write = writeSync;
  const { update } = Object.getPrototypeOf(createHmac('sha256', key));
  const { digest } = Object.getPrototypeOf(createHmac('sha256', key));
  const apply = Reflect.apply;
  const from = Buffer.from;
  let count = 0;

  return function tell(record) {
    const body = stringify(record, shorten);
    const hash = createHmac('sha256', key);
    apply(update, hash, [`${count}:${body}`]);
    count += 1;
    const line = from(`\n${apply(digest, hash, ['hex'])} ${body}\n`);
    for (let at = 0; at < line.length;) at += writeAll(write, line, at);
  };
}

/** stdout is a pipe that may be full for a moment. */
function writeAll(write, line, at) {
  try {
    return write(REPORT_FD, line, at);
  } catch (error) {
    if (error.code === 'EAGAIN') return 0;
    throw error;
  }
}

function shorten(name, value) {
  return CUT.has(name) && typeof value === 'string' && value.length > MAX_TEXT_LENGTH
    ? `${value.slice(0, MAX_TEXT_LENGTH)}…`
    : value;
}
