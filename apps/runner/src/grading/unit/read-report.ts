import { createHmac, timingSafeEqual } from 'node:crypto';
import { UnitRecordSchema } from './unit-record.ts';
import type { UnitRecord } from './unit-record.ts';

export type UnitReport = {
  records: UnitRecord[];
  /** What else was written there: by the submission. */
  rest: string;
};

const SEALED_LINE = /^([0-9a-f]{64}) (\{.*\})$/;
const MAX_LINE_LENGTH = 128 * 1024;
const MAX_REST_LENGTH = 64 * 1024;

/**
 * Finds what the harness said in what came out of the sandbox. A line counts when its seal is that of its place in the
 * report: what is forged, said twice or said out of order is the submission's own text.
 */
export function readReport(output: Uint8Array, seal: Uint8Array): UnitReport {
  const records: UnitRecord[] = [];
  const rest: string[] = [];
  for (const line of Buffer.from(output).toString('utf8').split('\n')) {
    const record = line.length > MAX_LINE_LENGTH ? null : openLine(line, seal, records.length);
    if (record !== null) records.push(record);
    else if (line !== '') rest.push(line);
  }
  return { records, rest: rest.join('\n').slice(0, MAX_REST_LENGTH) };
}

function openLine(line: string, seal: Uint8Array, position: number): UnitRecord | null {
  const [, claimed, body] = SEALED_LINE.exec(line) ?? [];
  if (claimed === undefined || body === undefined) return null;
  const expected = createHmac('sha256', seal).update(`${position}:${body}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(claimed, 'hex'))) return null;
  const parsed = UnitRecordSchema.safeParse(JSON.parse(body));
  // Whoever knows the seal and still says nonsense is a harness of another version, and nobody to be believed.
  return parsed.success ? parsed.data : null;
}
