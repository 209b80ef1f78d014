import type { RequestedLimits } from '@crucible/contracts/limits';
import { lenientTextOf } from '../file-text.ts';
import type { ImportNotes } from '../imported-package.ts';
import type { PackageFiles } from '../package-files.ts';
import type { Problem } from './problem-yaml.ts';

const MIB = 2 ** 20;
/** What solutions of a package that says nothing are thought to take. */
const ASSUMED_SECONDS = 1;
/** What a run may take beside its own time: it waits for others of the machine, or for a judge. */
const WAITING_MS = 2000;
/** Packages may write so much where they do not say otherwise; it is asked for only where it is needed. */
const DEFAULT_OUTPUT_MIB = 8;
const LONG_ANSWER_BYTES = MIB / 2;

type Input = { problem: Problem; answers: readonly string[]; notes: ImportNotes };

/** What a run may use. Packages measure their time limit with their solutions; where none is written down, it is assumed. */
export function problemLimits(files: PackageFiles, { problem, answers, notes }: Input): RequestedLimits {
  const { timeSeconds, timeMultiplier, memoryMib, outputMib } = problem.limits;
  const written = timeSeconds ?? writtenLimit(files);
  if (written === undefined)
    notes.info(
      'problem.yaml',
      `No time limit is written down: ${ASSUMED_SECONDS * timeMultiplier} s are given.`,
    );
  const cpuMs = Math.ceil((written ?? ASSUMED_SECONDS * timeMultiplier) * 1000);
  const hasLongAnswer = answers.some((answer) => answer.length > LONG_ANSWER_BYTES);
  const output = outputMib ?? (hasLongAnswer ? DEFAULT_OUTPUT_MIB : undefined);
  return {
    cpuMs,
    wallMs: 2 * cpuMs + WAITING_MS,
    ...(memoryMib === undefined ? {} : { memoryBytes: Math.round(memoryMib * MIB) }),
    ...(output === undefined ? {} : { outputBytes: Math.round(output * MIB) }),
  };
}

function writtenLimit(files: PackageFiles): number | undefined {
  const bytes = files.get('.timelimit');
  const seconds = bytes === undefined ? Number.NaN : Number(lenientTextOf(bytes).trim());
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
