import { median } from '../stats.ts';
import { table } from '../table.ts';
import type { Measured } from './run-harness.ts';

/** What each way of running the same samples took, round by round. */
export type Contest = { name: string; ours: Measured[]; lean: Measured[]; managed: Measured[] };

const seconds = (runs: Measured[]) => median(runs.map(({ wallMs }) => wallMs)) / 1000;
/** Of runs side by side, so that whatever else the machine did slows both. */
const ratio = (ours: Measured[], theirs: Measured[]) =>
  median(ours.map(({ wallMs }, round) => wallMs / (theirs[round]?.wallMs ?? Number.NaN)));

/** The middle of all rounds. A row whose ways do not agree on how many passed says so. */
export function evaluationTable(contests: Contest[]): string {
  const header = [
    ...['', 'samples', 'passed', 'crucible s', 'a process each s', 'crucible ÷ it', 'process and manager s'],
    'crucible ÷ it',
  ];
  return table(
    header,
    contests.map(({ name, ours, lean, managed }) => [
      ...[name, `${ours[0]?.samples}`, passedBy([...ours, ...lean, ...managed])],
      ...[seconds(ours).toFixed(1), seconds(lean).toFixed(1), ratio(ours, lean).toFixed(2)],
      ...[seconds(managed).toFixed(1), (seconds(ours) / seconds(managed)).toFixed(2)],
    ]),
  );
}

function passedBy(runs: Measured[]): string {
  return [...new Set(runs.map(({ passed }) => passed))].join(' or ');
}
