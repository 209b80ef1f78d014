import { openLines } from './open-lines.ts';
import { UnitRecordSchema } from './unit-record.ts';
import type { UnitRecord } from './unit-record.ts';

export type UnitReport = {
  records: UnitRecord[];
  /** What else was written there: by the submission. */
  rest: string;
};

const MAX_LINE_LENGTH = 128 * 1024;

/**
 * Finds what the harness said in what came out of the sandbox. A line counts when its seal is that of its place in the
 * report: what is forged, said twice or said out of order is the submission's own text.
 */
export function readReport(output: Uint8Array, seal: Uint8Array): UnitReport {
  const { said: records, rest } = openLines(output, {
    ...{ seal, maxLineLength: MAX_LINE_LENGTH },
    // Whoever knows the seal and still says nonsense is a harness of another version, and nobody to be believed.
    parse: (body) => UnitRecordSchema.safeParse(JSON.parse(body)).data ?? null,
  });
  return { records, rest };
}
