import { describe, expect, it } from 'vitest';
import { versionChanges } from './version-changes.ts';

describe('versionChanges', () => {
  it('tells what is different, new and gone, and nothing else', () => {
    const changes = versionChanges(
      { python: '3.11.2', same: '1', gone: '2' },
      { python: '3.11.1', same: '1', new: '3' },
    );
    expect(changes).toEqual([
      { name: 'gone', from: '2', to: null },
      { name: 'new', from: null, to: '3' },
      { name: 'python', from: '3.11.2', to: '3.11.1' },
    ]);
  });
});
