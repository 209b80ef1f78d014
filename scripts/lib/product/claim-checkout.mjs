import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { endProcess, processRecords } from '../process/process-records.mjs';

const SUPERVISOR = 'supervisor';
const GRACE_MS = 5_000;

/**
 * Makes this process the only one that runs a command in this checkout, and ends what an earlier one that
 * was killed has left running.
 * @returns the records of what is started from now on
 */
export async function claimCheckout({ root, command, lifetime }) {
  const records = processRecords(join(root, '.crucible/run', command));
  const supervisor = records.living().find((record) => record.name === SUPERVISOR);
  if (supervisor !== undefined) {
    throw new Failure(
      `"npm ${command}" already runs in this folder (process ${supervisor.pid}): stop it first.`,
    );
  }
  for (const record of records.living()) await endProcess(record, { graceMs: GRACE_MS });
  records.forgetDead();
  records.add(SUPERVISOR, process.pid);
  lifetime.onEnd('records', () => records.remove(SUPERVISOR));
  return records;
}
