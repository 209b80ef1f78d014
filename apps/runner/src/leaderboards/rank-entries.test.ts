import type { BoardMetric, BoardScores } from '@crucible/contracts/leaderboard';
import { expect, it } from 'vitest';
import { rankEntries } from './rank-entries.ts';
import type { EntryRow } from './to-board-entry.ts';

const NOON_MS = Date.UTC(2026, 10, 21, 12);
const VIEW = { personId: 'p', until: null, isOfAllProblems: true };

type Given = { id: string; scores: Partial<BoardScores>; isReported?: boolean; scoredMs?: number };

const NOTHING: BoardScores = {
  ...{ passAtK: [], problems: 1, samples: 1 },
  ...{ cpuMs: null, memoryBytes: null, tokens: null, cost: null },
};

const rowOf = ({ id, scores, isReported = false, scoredMs = 0 }: Given): EntryRow => ({
  ...{ id, benchmarkId: 'b', versionId: 'v', evaluationId: isReported ? null : id, personId: 'p' },
  ...{ candidateName: id, url: '', note: '', isBaseline: false },
  ...{ publicScores: { ...NOTHING, ...scores }, allScores: null },
  ...{ scoredAt: new Date(NOON_MS + scoredMs), createdAt: new Date(NOON_MS) },
  ...{ disqualifiedAt: null, disqualifiedReason: '', disqualifiedById: null },
  ...{ person: null, evaluation: null },
});

const ranks = (given: Given[], metric: BoardMetric) =>
  rankEntries(given.map(rowOf), metric, VIEW).map(({ id, rank }) => `${rank ?? '-'} ${id}`);

const rate = (value: number) => ({ passAtK: [{ k: 1, value, interval: null }] });

it.each([
  ['pass@1', [rate(0.87749), rate(0.8774), rate(0.8786)], ['1 c', '2 a', '2 b']],
  ['cost', [{ cost: 0.00014 }, { cost: 0.0001 }, { cost: 0 }], ['1 c', '2 a', '2 b']],
  ['cpu', [{ cpuMs: 2.04 }, { cpuMs: 2.01 }, { cpuMs: 1.9 }], ['1 c', '2 a', '2 b']],
  ['cost', [{ cost: null }, { cost: 9 }, {}], ['1 b', '- a', '- c']],
  ['pass@10', [rate(1), rate(0), {}], ['- a', '- b', '- c']],
] as [BoardMetric, Partial<BoardScores>[], string[]][])(
  'by %s values rank as they are shown, and what is missing does not',
  (metric, scores, expected) => {
    const given = scores.map((one, index) => ({ id: 'abc'[index] ?? '', scores: one }));
    expect(ranks(given, metric)).toEqual(expected);
  },
);

it('what is reported is as early as it was reported, whenever it is said to have been', () => {
  const told = { id: 'told', scores: rate(1), isReported: true, scoredMs: -1000 };
  const earlier = { id: 'earlier', scores: rate(1), scoredMs: -1 };
  expect(ranks([told, earlier], 'pass@1')).toEqual(['1 earlier', '1 told']);
});
