import type { BoardMap } from '@crucible/contracts/leaderboard';
import { expect, it } from 'vitest';
import { hardestProblems } from './hardest-problems.ts';

const row = (candidateName: string, shares: (number | null)[]): BoardMap['rows'][number] => ({
  entryId: candidateName.padEnd(21, '0'),
  evaluationId: candidateName.padEnd(21, '1'),
  candidateName,
  shares,
});

it('puts first what fewest samples pass, and last what nobody has tried', () => {
  const problems = ['easy', 'untried', 'hard', 'half'].map((key, position) => ({
    ...{ key, position },
    difficulty: null,
  }));
  const found = hardestProblems({
    problems,
    rows: [row('a', [1, null, 0, 0.5]), row('b', [1, null, 0.2, null])],
  });
  expect(found.map(({ key, index, tried, solvedBy, share }) => [key, index, tried, solvedBy, share])).toEqual(
    [
      ['hard', 2, 2, 1, 0.1],
      ['half', 3, 1, 1, 0.5],
      ['easy', 0, 2, 2, 1],
      ['untried', 1, 0, 0, null],
    ],
  );
});

it('has nothing to say without candidates but that nobody has tried', () => {
  const problems = [{ key: 'a', position: 0, difficulty: 'hard' }];
  expect(hardestProblems({ problems, rows: [] })).toMatchObject([{ key: 'a', tried: 0, share: null }]);
});
