import { median } from '../stats.ts';
import { table } from '../table.ts';
import type { Measured } from './run-harness.ts';

/**
 * What each way of running the same samples took, round by round. `original`: as HumanEval's harness does, which gives each sample a
 * process and a manager's process that keeps its answer; `lean`: a process and a pipe.
 */
export type Contest = { name: string; ours: Measured[]; original: Measured[]; lean: Measured[] };

const seconds = (runs: Measured[]) => median(runs.map(({ wallMs }) => wallMs)) / 1000;
/** Of runs side by side, so that whatever else the machine did slows both. */
const ratio = (ours: Measured[], theirs: Measured[]) =>
  median(ours.map(({ wallMs }, round) => wallMs / (theirs[round]?.wallMs ?? Number.NaN)));

/** The middle of all rounds. A row whose ways do not agree on how many passed says so. */
export function evaluationTable(contests: Contest[]): string {
  const header = [
    ...['', 'samples', 'passed', 'crucible s', "harness's way s", 'crucible ÷ it'],
    ...['bare process s', 'crucible ÷ it'],
  ];
  return table(
    header,
    contests.map(({ name, ours, original, lean }) => [
      ...[name, `${ours[0]?.samples}`, passedBy([...ours, ...original, ...lean])],
      seconds(ours).toFixed(1),
      ...[seconds(original).toFixed(1), ratio(ours, original).toFixed(2)],
      ...[seconds(lean).toFixed(1), ratio(ours, lean).toFixed(2)],
    ]),
  );
}

function passedBy(runs: Measured[]): string {
  return [...new Set(runs.map(({ passed }) => passed))].join(' or ');
}
