import { describe, expect, it } from 'vitest';
import { boardEntry, passAt1 } from './entry-fixture.ts';
import { bestLine, bestSoFar, pointsByCost, pointsOverTime } from './score-series.ts';
import type { PlotPoint } from './score-series.ts';

const at = (day: number) => `2026-05-0${day}T00:00:00.000Z`;
const ENTRIES = [
  boardEntry('late', { scoredAt: at(3), scores: { ...passAt1(0.4), cost: 2 } }),
  boardEntry('early', { scoredAt: at(1), scores: { ...passAt1(0.3), cost: 0 } }),
  boardEntry('unknown', { scoredAt: at(2), scores: { ...passAt1(null), cost: 1 } }),
  boardEntry('barred', {
    scoredAt: at(2),
    scores: { ...passAt1(0.9), cost: 1 },
    disqualified: { at: at(3), reason: 'saw the tests' },
  }),
  boardEntry('weaker', { scoredAt: at(2), scores: passAt1(0.25) }),
];
const names = (points: readonly PlotPoint[]) => points.map(({ entry }) => entry.candidateName);

describe('series of a leaderboard', () => {
  it('goes through time, without who has no value and who is disqualified', () => {
    const points = pointsOverTime(ENTRIES, 1);
    expect(names(points)).toEqual(['early', 'weaker', 'late']);
    expect(points.map(({ y }) => y)).toEqual([30, 25, 40]);
    expect(names(bestSoFar(points))).toEqual(['early', 'late']);
  });

  it('has a line that goes on to the end', () => {
    const points = pointsOverTime(
      [...ENTRIES, boardEntry('last', { scoredAt: at(5), scores: passAt1(0.1) })],
      1,
    );
    expect(bestLine(points).map(({ x, y }) => [new Date(x).getUTCDate(), y])).toEqual([
      [1, 30],
      [3, 40],
      [5, 40],
    ]);
    expect(bestLine([])).toEqual([]);
  });

  it('knows costs of nothing from unknown ones', () => {
    expect(names(pointsByCost(ENTRIES, 1))).toEqual(['early', 'late']);
  });

  it('has nothing for a k that nobody has', () => expect(pointsOverTime(ENTRIES, 5)).toEqual([]));

  it('has one best at one place', () => {
    const twice = [
      boardEntry('low', { scores: passAt1(0.1) }),
      boardEntry('high', { scores: passAt1(0.2) }),
      boardEntry('same', { scores: passAt1(0.2) }),
    ];
    expect(names(bestSoFar(pointsOverTime(twice, 1)))).toEqual(['high']);
  });
});
