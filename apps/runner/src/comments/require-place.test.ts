import { describe, expect, it } from 'vitest';
import { requirePlace } from './require-place.ts';

const FILES = [{ path: 'main.py', content: 'one\ntwo' }];

describe('requirePlace', () => {
  it.each([
    { path: 'main.py', line: 1, endLine: 1 },
    { path: 'main.py', line: 1, endLine: 2 },
  ])('finds $path from $line to $endLine', (place) => {
    expect(() => requirePlace(FILES, place)).not.toThrow();
  });

  it.each([
    { path: 'main.py', line: 3, endLine: 3 },
    { path: 'main.py', line: 1, endLine: 3 },
    { path: 'other.py', line: 1, endLine: 1 },
  ])('refuses $path from $line to $endLine', (place) => {
    expect(() => requirePlace(FILES, place)).toThrow('invalid_input');
  });
});
