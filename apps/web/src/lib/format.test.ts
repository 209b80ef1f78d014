import { describe, expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';
import { formatDuration, formatElapsed } from './format-duration.ts';
import { relativeTime } from './relative-time.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0.00 s'],
    [123, '0.12 s'],
    [1000, '1 s'],
    [3249, '3.2 s'],
    [10_000, '10 s'],
    [60_000, '1 min'],
    [125_000, '2 min 5 s'],
    [-5, '0.00 s'],
  ])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
});

describe('formatElapsed', () => {
  it('keeps its one decimal while it counts', () => expect(formatElapsed(3000)).toBe('3.0 s'));
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1536, '1.5 KB'],
    [1024 * 1024, '1 MB'],
    [268_435_456, '256 MB'],
    [5 * 2 ** 40, '5120 GB'],
  ])('%d is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

describe('relativeTime', () => {
  it.each([
    [10, 'just now'],
    [60, '1 minute ago'],
    [7200, '2 hours ago'],
    [90_000, 'yesterday'],
  ])('%d seconds back is %s', (seconds, text) => expect(relativeTime(0, seconds * 1000)).toBe(text));
});
