import { expect, it } from 'vitest';
import { JoinValuesSchema, pseudonymOf, toJoinValues } from './join-values.ts';

const problemsOf = (kind: 'own' | 'pseudonym', pseudonym: string) =>
  (JoinValuesSchema.safeParse({ kind, pseudonym }).error?.issues ?? []).map(({ path }) => path.join('.'));

it.each(['Comet', 'Ada 2', 'Ж-3', '  Comet  '])('takes the pseudonym %j', (pseudonym) => {
  expect(problemsOf('pseudonym', pseudonym)).toEqual([]);
});

it.each(['', 'x', ' x ', '<b>', '.dot', 'a'.repeat(31), 'a\u202Eb', '🙂🙂'])('refuses %j', (pseudonym) => {
  expect(problemsOf('pseudonym', pseudonym)).toEqual(['pseudonym']);
});

it('does not look at the pseudonym where the own name is wanted', () => {
  expect(problemsOf('own', '<b>')).toEqual([]);
  expect(pseudonymOf({ kind: 'own', pseudonym: 'Comet' })).toBeNull();
});

it('begins with what is there', () => {
  expect(toJoinValues(null)).toEqual({ kind: 'own', pseudonym: '' });
  expect(toJoinValues({ pseudonym: 'Comet' })).toEqual({ kind: 'pseudonym', pseudonym: 'Comet' });
});
