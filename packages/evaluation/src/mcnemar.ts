import type { McNemar } from '@crucible/contracts/evaluation-comparison';
import { chiSquareTail } from './chi-square-tail.ts';

/** Up to so many pairs that differ the exact test is told. */
const MAX_EXACT = 1000;

/**
 * McNemar's test of pairs that differ, two-sided: by the binomial distribution, and for very many by chi-square with
 * the correction for continuity.
 */
export function mcNemar(won: number, lost: number): McNemar {
  for (const count of [won, lost])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no number of pairs.`);
  return won + lost <= MAX_EXACT ? exactTest(won, lost) : correctedTest(won, lost);
}

export function exactTest(won: number, lost: number): McNemar {
  const pairs = won + lost;
  const fewer = Math.min(won, lost);
  // Terms are added up as logarithms: 2^-1000 is the least that a double can have.
  let logTerm = -pairs * Math.LN2;
  let tail = Math.exp(logTerm);
  for (let i = 1; i <= fewer; i += 1) {
    logTerm += Math.log(pairs - i + 1) - Math.log(i);
    tail += Math.exp(logTerm);
  }
  return { method: 'exact', statistic: null, pValue: Math.min(1, 2 * tail) };
}

export function correctedTest(won: number, lost: number): McNemar {
  const pairs = won + lost;
  const statistic = pairs === 0 ? 0 : Math.max(0, Math.abs(won - lost) - 1) ** 2 / pairs;
  return { method: 'corrected', statistic, pValue: chiSquareTail(statistic) };
}
