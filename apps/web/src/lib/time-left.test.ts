import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

it.each([
  [-5000, '0 s'],
  [1, '1 s'],
  [59_000, '59 s'],
  [250_000, '4 min 10 s'],
  [7_500_000, '2 h 5 min'],
  [86_400_000, '1 day'],
  [100_000_000, '1 day 3 h'],
  [180_000_000, '2 days 2 h'],
  [300_000_000, '3 days'],
])('%d ms', (ms, text) => expect(timeLeft(ms)).toBe(text));
