import type { WorkDraft } from '@crucible/contracts/work-draft';
import { expect, it } from 'vitest';
import { chooseDraft } from './choose-draft.ts';

const files = (content: string) => [{ path: 'main.py', content }];
const server = (content: string, revision: number): WorkDraft => ({
  ...{ language: 'python', files: files(content), revision, savedAt: '2026-05-12T12:00:00.000Z' },
});
const copy = (content: string, revision: number | null, keptAtMs = 1) => ({
  ...{ files: files(content), revision, keptAtMs },
});

it.each([
  ['nothing at all', null, [], { files: null, revision: null, conflict: null }],
  ['the server alone', server('a', 3), [], { files: files('a'), revision: 3, conflict: null }],
  ['the browser alone', null, [copy('b', null)], { files: files('b'), revision: null, conflict: null }],
  ['a copy that goes on', server('a', 3), [copy('b', 3)], { files: files('b'), revision: 3, conflict: null }],
  [
    'a copy that says the same',
    server('a', 3),
    [copy('a', 1)],
    { files: files('a'), revision: 3, conflict: null },
  ],
  [
    'a copy of something older',
    server('a', 3),
    [copy('b', 2)],
    { files: files('b'), revision: 3, conflict: server('a', 3) },
  ],
  [
    'a copy from before there was anything on the server',
    server('a', 1),
    [copy('b', null)],
    { files: files('b'), revision: 1, conflict: server('a', 1) },
  ],
  [
    'the newest of several copies',
    server('a', 3),
    [copy('old', 3, 1), copy('new', 3, 2)],
    { files: files('new'), revision: 3, conflict: null },
  ],
  ['what the server has lost', null, [copy('b', 7)], { files: files('b'), revision: null, conflict: null }],
])('%s', (_name, stored, copies, chosen) => expect(chooseDraft(stored, copies)).toMatchObject(chosen));
