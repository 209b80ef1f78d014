import type { BoardEntry, Leaderboard } from '@crucible/contracts/leaderboard';
import { stringify } from 'csv-stringify/sync';
import { safeCell } from '../gradebook/safe-cell.ts';

const COLUMNS = [
  ...['Rank', 'Candidate', 'Person', 'Verified', 'Baseline', 'Disqualified'],
  ...['Problems', 'Samples', 'CPU ms per sample', 'Memory bytes per sample', 'Tokens', 'Cost USD'],
  ...['Scored at', 'Added at', 'Version', 'Content hash', 'Private problems', 'Evaluation', 'URL', 'Note'],
];

/**
 * A leaderboard as CSV, in its order; no cell of it is taken for a formula. Pass rates are shares from 0 to 1, each with the bounds
 * between which it lies in 95 of 100 draws; what is not known is empty.
 */
export function writeLeaderboardCsv(board: Leaderboard): string {
  const ks = [...new Set(board.entries.flatMap(({ scores }) => scores.passAtK.map(({ k }) => k)))];
  ks.sort((a, b) => a - b);
  const rates = ks.flatMap((k) => [`pass@${k}`, `pass@${k} low`, `pass@${k} high`]);
  const rows = board.entries.map((entry) => [...cellsOf(board, entry), ...ratesOf(entry, ks)]);
  const table = [[...COLUMNS, ...rates], ...rows];
  return stringify(
    table.map((row) => row.map(safeCell)),
    { record_delimiter: '\r\n' },
  );
}

function cellsOf({ version, isOfAllProblems }: Leaderboard, entry: BoardEntry): string[] {
  const { scores } = entry;
  return [
    ...[figure(entry.rank), entry.candidateName, entry.personName ?? ''],
    ...[yesOrNo(entry.evaluationId !== null), yesOrNo(entry.isBaseline), entry.disqualified?.reason ?? ''],
    ...[figure(scores.problems), figure(scores.samples), figure(scores.cpuMs), figure(scores.memoryBytes)],
    ...[figure(scores.tokens), figure(scores.cost), entry.scoredAt, entry.createdAt],
    ...[figure(version.number), version.contentHash, isOfAllProblems ? 'counted' : 'not counted'],
    ...[entry.evaluationId ?? '', entry.url, entry.note],
  ];
}

function ratesOf({ scores }: BoardEntry, ks: readonly number[]): string[] {
  return ks.flatMap((wanted) => {
    const score = scores.passAtK.find(({ k }) => k === wanted);
    const bounds = [score?.interval?.low ?? null, score?.interval?.high ?? null];
    return [score?.value ?? null, ...bounds].map(figure);
  });
}

const figure = (value: number | null) => (value === null ? '' : String(value));
const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
