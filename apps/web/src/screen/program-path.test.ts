import { describe, expect, it } from 'vitest';
import { parseProgramPath } from './program-path.ts';

describe('parseProgramPath', () => {
  it.each([
    ['/', { kind: 'draft' }],
    ['/r/V1StGXR8_Z5jdHi6B-myT', { kind: 'run', id: 'V1StGXR8_Z5jdHi6B-myT' }],
    ['/s/abcDEF123_-x', { kind: 'snippet', id: 'abcDEF123_-x' }],
    ['/r/short', { kind: 'draft' }],
    ['/s/abcDEF123_-x/more', { kind: 'draft' }],
  ])('%s', (path, expected) => expect(parseProgramPath(path)).toEqual(expected));
});
