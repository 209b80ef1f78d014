import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it.each([
  ['/join/ABCD', '/join/ABCD'],
  ['/courses/x?tab=1#top', '/courses/x?tab=1#top'],
  ['//evil.example/x', '/courses'],
  ['/\\evil.example', '/courses'],
  ['/\t/evil.example', '/courses'],
  ['https://evil.example', '/courses'],
  ['javascript:alert(1)', '/courses'],
  ['courses', '/courses'],
  ['', '/courses'],
  [null, '/courses'],
  [undefined, '/courses'],
])('%j leads to %s', (path, safe) => expect(safePath(path, '/courses')).toBe(safe));
