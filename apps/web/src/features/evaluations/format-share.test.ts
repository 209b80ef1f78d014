import { expect, it } from 'vitest';
import { formatInterval, formatShare } from './format-share.ts';

it.each([
  [0, '0.0 %'],
  [0.8414, '84.1 %'],
  [1, '100.0 %'],
  [null, '–'],
])('a share of %s', (share, text) => expect(formatShare(share)).toBe(text));

it('an interval', () => expect(formatInterval({ low: 0.5, high: 0.75 })).toBe('50.0 to 75.0 %'));
