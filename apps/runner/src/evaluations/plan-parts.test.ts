import { describe, expect, it } from 'vitest';
import { planParts } from './plan-parts.ts';

const plan = (...counts: number[]) =>
  planParts(counts.map((count, problemPosition) => ({ problemPosition, count })));
const slices = (...counts: number[]) =>
  plan(...counts).map(
    ({ firstProblem, firstIndex, lastProblem, lastIndex, total }) =>
      `${firstProblem}.${firstIndex}–${lastProblem}.${lastIndex}: ${total}`,
  );

describe('planParts', () => {
  it('has nothing to slice where there is nothing', () => {
    expect(plan()).toEqual([]);
    expect(plan(0, 0)).toEqual([]);
  });

  it('keeps the samples of a problem together', () => {
    expect(slices(20, 20)).toEqual(['0.0–1.19: 40']);
    expect(slices(20, 20, 20)).toEqual(['0.0–0.19: 20', '1.0–1.19: 20', '2.0–2.19: 20']);
    expect(slices(60, 1, 49, 1)).toEqual(['0.0–0.59: 60', '1.0–2.48: 50', '3.0–3.0: 1']);
  });

  it('leaves out problems without samples', () => {
    expect(slices(0, 1, 0, 1, 0)).toEqual(['1.0–3.0: 2']);
  });

  it('cuts a problem with a great many', () => {
    expect(slices(450)).toEqual(['0.0–0.199: 200', '0.200–0.399: 200', '0.400–0.449: 50']);
  });

  it('gives two workers, or four, the same to do', () => {
    const sizes = (problems: number, each: number) =>
      plan(...Array.from({ length: problems }, () => each)).map(({ total }) => total);
    expect(sizes(164, 1)).toEqual([41, 41, 41, 41]);
    expect(sizes(164, 5)).toHaveLength(16);
    expect(Math.max(...sizes(164, 5))).toBe(55);
    expect(sizes(49, 1)).toEqual([49]);
  });

  it('loses none', () => {
    const counts = Array.from({ length: 300 }, (_, index) => (index * 7919) % 131);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(plan(...counts).reduce((sum, part) => sum + part.total, 0)).toBe(total);
  });
});
