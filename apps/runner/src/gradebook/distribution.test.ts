import { describe, expect, it } from 'vitest';
import { distribution } from './distribution.ts';

describe('distribution', () => {
  it('says nothing of no grades', () => {
    expect(distribution([], 10)).toBeNull();
  });

  it('has mean, median and quartiles as spreadsheets have them', () => {
    expect(distribution([7, 1, 3, 10], 10)).toEqual({
      count: 4,
      mean: 5.25,
      deviation: 3.49,
      min: 1,
      lowerQuartile: 2.5,
      median: 5,
      upperQuartile: 7.75,
      max: 10,
      tenths: [0, 1, 0, 1, 0, 0, 0, 1, 0, 1],
    });
  });

  it('counts a single grade as all of them', () => {
    const one = distribution([4], 10);
    expect([one?.lowerQuartile, one?.median, one?.upperQuartile, one?.deviation]).toEqual([4, 4, 4, 0]);
  });

  it.each([
    { name: 'below zero in the first tenth', points: -3, maxPoints: 10, tenth: 0 },
    { name: 'beyond all in the last tenth', points: 12, maxPoints: 10, tenth: 9 },
    { name: 'of nothing in the first tenth', points: 5, maxPoints: 0, tenth: 0 },
  ])('counts $name', ({ points, maxPoints, tenth }) => {
    expect(distribution([points], maxPoints)?.tenths.indexOf(1)).toBe(tenth);
  });

  it('does not change what it is given', () => {
    const points = [3, 1, 2];
    distribution(points, 3);
    expect(points).toEqual([3, 1, 2]);
  });
});
