import { describe, expect, it } from 'vitest';
import { rankRows } from './rank-rows.ts';

const row = (name: string, values: (number | null)[] = []) => {
  const [points = null, minute = null, cpuMs = null, memoryBytes = null] = values;
  const reachedAt = minute === null ? null : new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return { name, points, reachedAt, cpuMs, memoryBytes };
};
const ranksOf = (rows: ReturnType<typeof row>[]) =>
  rankRows(rows).map(({ name, rank }) => (rank === null ? name : `${rank} ${name}`));

describe('rankRows', () => {
  it('goes by points first, however late they came and whatever they took', () => {
    expect(ranksOf([row('a', [5, 1, 1, 1]), row('b', [7, 9, 9, 9]), row('c', [6, 5, 5, 5])])).toEqual([
      ...['1 b', '2 c', '3 a'],
    ]);
  });

  it('then by time, then CPU time, then memory', () => {
    const rows = [
      ...[row('later', [5, 2, 1, 1]), row('slow', [5, 1, 9, 1]), row('big', [5, 1, 3, 9])],
      row('best', [5, 1, 3, 8]),
    ];
    expect(ranksOf(rows)).toEqual(['1 best', '2 big', '3 slow', '4 later']);
  });

  it('shares a rank where nothing differs, and goes on after all who share it', () => {
    const rows = [row('z', [5, 1, 3, 8]), row('low', [1, 1, 3, 8]), row('y', [5, 1, 3, 8])];
    expect(ranksOf(rows)).toEqual(['1 y', '1 z', '3 low']);
  });

  it('puts what is not known after what is, and ranks nobody without points', () => {
    const rows = [row('none'), row('byHand', [5]), row('unmeasured', [5, 1]), row('measured', [5, 1, 900])];
    expect(ranksOf(rows)).toEqual(['1 measured', '2 unmeasured', '3 byHand', 'none']);
  });

  it('ranks nothing to earn like any other points', () => {
    expect(ranksOf([row('none'), row('zero', [0, 1])])).toEqual(['1 zero', 'none']);
  });
});
