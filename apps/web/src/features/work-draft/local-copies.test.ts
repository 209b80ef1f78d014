import { expect, it } from 'vitest';
import type { SafeStorage } from '../../lib/browser-storage.ts';
import { createLocalCopies } from './local-copies.ts';

function memoryStorage(): SafeStorage & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    read: (key) => all.get(key) ?? null,
    write: (key, value) => all.set(key, value).has(key),
    remove: (key) => void all.delete(key),
    keys: (prefix) => [...all.keys()].filter((key) => key.startsWith(prefix)),
  };
}

const ref = { personId: 'p', assignmentId: 'a', language: 'python' };
const copy = (content: string) => ({ files: [{ path: 'main.py', content }], revision: 1, keptAtMs: 5 });

it('gives a page what one before it has left, and removes it once it is safe', () => {
  const storage = memoryStorage();
  createLocalCopies(storage, ref, 'first').keep(copy('x'));
  const second = createLocalCopies(storage, ref, 'second');
  expect(second.adopt()).toEqual([copy('x')]);
  second.keep(copy('xy'));
  second.forget();
  expect(storage.all.size).toBe(0);
});

it('keeps the copies of two pages apart', () => {
  const storage = memoryStorage();
  const [first, second] = [createLocalCopies(storage, ref, '1'), createLocalCopies(storage, ref, '2')];
  first.keep(copy('a'));
  second.keep(copy('b'));
  second.forget();
  expect([...storage.all.values()].map((text) => JSON.parse(text))).toEqual([copy('a')]);
});

it('gives nobody the work of another account', () => {
  const storage = memoryStorage();
  createLocalCopies(storage, ref, '1').keep(copy('mine'));
  expect(createLocalCopies(storage, { ...ref, personId: 'other' }, '2').adopt()).toEqual([]);
});

it('passes over what it cannot read', () => {
  const storage = memoryStorage();
  storage.write('crucible.work.p.a.python.1', '{');
  storage.write('crucible.work.p.a.python.2', '{"files":1}');
  expect(createLocalCopies(storage, ref, '3').adopt()).toEqual([]);
});
