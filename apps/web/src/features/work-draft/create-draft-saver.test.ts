import type { SourceFile } from '@crucible/contracts/source-file';
import type { WorkDraft, WorkDraftSave } from '@crucible/contracts/work-draft';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver } from './create-draft-saver.ts';
import type { SaveState } from './create-draft-saver.ts';

const AT = '2026-05-12T12:00:00.000Z';
const files = (content: string): SourceFile[] => [{ path: 'main.py', content }];
const fresh = { files: null, revision: null, savedAt: null, conflict: null };

/** A server that keeps one draft and refuses what does not go on from it. */
function createServer() {
  const server = {
    draft: null as WorkDraft | null,
    isAway: false,
    saves: 0,
    put(content: string): void {
      const revision = (server.draft?.revision ?? 0) + 1;
      server.draft = { language: 'python', files: files(content), revision, savedAt: AT };
    },
    async save(sent: SourceFile[], revision: number | null): Promise<WorkDraftSave> {
      await Promise.resolve();
      if (server.isAway) throw new Error('away');
      server.saves += 1;
      if ((server.draft?.revision ?? null) !== revision && server.draft !== null)
        return { outcome: 'conflict', current: server.draft };
      server.put(sent[0]?.content ?? '');
      return { outcome: 'saved', revision: server.draft?.revision ?? 0, savedAt: AT };
    },
  };
  return server;
}

function open(server = createServer(), chosen: Parameters<typeof createDraftSaver>[1] = fresh) {
  const states: SaveState[] = [];
  const kept: (string | null)[] = [];
  const saver = createDraftSaver(
    {
      save: server.save,
      copies: {
        keep: (copy) => kept.push(copy.files[0]?.content ?? ''),
        forget: () => kept.push(null),
      },
      onState: (state) => states.push(state),
      explain: () => 'away',
    },
    chosen,
  );
  saver.begin(chosen.files ?? files('starter'));
  return { server, saver, states, kept, last: () => states.at(-1)?.status };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('createDraftSaver', () => {
  it('saves nothing before anything was written', async () => {
    const { server, last } = open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.saves, last()]).toEqual([0, 'untouched']);
  });

  it('saves once after several changes', async () => {
    const { server, saver, last } = open();
    for (const text of ['a', 'ab', 'abc']) saver.change(files(text));
    await vi.advanceTimersByTimeAsync(5000);
    expect([server.saves, server.draft?.files, last()]).toEqual([1, files('abc'), 'saved']);
  });

  it('saves somebody who never pauses', async () => {
    const { server, saver } = open();
    for (let count = 0; count < 100; count += 1) {
      saver.change(files(`${count}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.saves).toBeGreaterThan(0);
  });

  it('saves what was written during a save', async () => {
    const { server, saver } = open();
    saver.change(files('a'));
    const saved = saver.flush();
    saver.change(files('ab'));
    await saved;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.draft?.files).toEqual(files('ab'));
  });

  it('keeps a copy until the server has it, and tries again by itself', async () => {
    const { server, saver, kept, last } = open();
    server.isAway = true;
    saver.change(files('a'));
    saver.keep();
    await vi.advanceTimersByTimeAsync(3000);
    expect([last(), kept]).toEqual(['failed', ['a']]);
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([last(), kept]).toEqual(['saved', ['a', null]]);
  });

  it('does not overwrite what another tab has saved, whatever is written meanwhile', async () => {
    const { server, saver, last } = open();
    server.put('theirs');
    saver.change(files('mine'));
    await vi.advanceTimersByTimeAsync(3000);
    saver.change(files('mine, too'));
    expect(await saver.flush()).toBe(false);
    expect([last(), server.draft?.files]).toEqual(['conflict', files('theirs')]);
  });

  it('takes no conflict from a tab that has saved the same', async () => {
    const { server, saver, last } = open();
    server.put('same');
    saver.change(files('same'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(last()).toBe('saved');
  });

  it('overwrites once it was told to', async () => {
    const { server, saver, last } = open();
    server.put('theirs');
    saver.change(files('mine'));
    await saver.flush();
    saver.overwrite();
    await vi.advanceTimersByTimeAsync(3000);
    expect([last(), server.draft?.files]).toEqual(['saved', files('mine')]);
  });

  it('goes on from the other one once it was told to', async () => {
    const { server, saver, last } = open();
    server.put('theirs');
    saver.change(files('mine'));
    await saver.flush();
    expect(saver.accept()?.files).toEqual(files('theirs'));
    saver.change(files('theirs and more'));
    await vi.advanceTimersByTimeAsync(3000);
    expect([last(), server.draft?.files]).toEqual(['saved', files('theirs and more')]);
  });

  it('saves what the browser had kept as soon as it is opened', async () => {
    const server = createServer();
    server.put('old');
    open(server, { ...fresh, files: files('kept'), revision: 1 });
    await vi.advanceTimersByTimeAsync(100);
    expect(server.draft?.files).toEqual(files('kept'));
  });

  it('asks first when what the browser had kept contradicts the server', async () => {
    const server = createServer();
    server.put('theirs');
    const { last } = open(server, { ...fresh, files: files('kept'), revision: 1, conflict: server.draft });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([last(), server.saves]).toEqual(['conflict', 0]);
  });
});
