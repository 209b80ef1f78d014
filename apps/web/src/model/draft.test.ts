import { describe, expect, it } from 'vitest';
import { parseDraft, writeDraft } from './draft.ts';

const draft = { files: [{ path: 'main.py', content: 'print(1)' }], stdin: 'x', forkOf: null };

describe('parseDraft', () => {
  it('reads what was written', () => expect(parseDraft(writeDraft(draft))).toEqual(draft));

  it.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '{"files":[]}',
    '{"files":[{"path":"../x","content":""}],"stdin":"","forkOf":null}',
  ])('%j is no draft', (stored) => expect(parseDraft(stored)).toBeNull());

  it('does not keep what only the editor needs', () => {
    const withId = { ...draft, files: [{ id: '1', path: 'a', content: '' }] };
    expect(writeDraft(withId)).not.toContain('"id"');
  });
});
