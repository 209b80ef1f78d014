import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process was started, in the words of the system: together with the id it names one process for good,
 * since ids are used again. Null when there is no such process, or only what is left of it.
 */
export function startedAt(pid) {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** True while the process that was recorded as `{ pid, startedAt }` runs. */
export function isAlive(record) {
  return record !== null && record.startedAt !== null && startedAt(record.pid) === record.startedAt;
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
  } catch {
    return null;
  }
}

function fromPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
