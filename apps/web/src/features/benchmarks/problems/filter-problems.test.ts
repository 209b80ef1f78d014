import { expect, it } from 'vitest';
import { filterProblems, namesIn } from './filter-problems.ts';

const problem = (key: string, said: { tags?: string[]; difficulty?: string; opening?: string }) => ({
  ...{ position: 0, key, entryPoint: '', opening: '', tags: [], difficulty: null, split: 'public' as const },
  ...said,
});
const PROBLEMS = [
  problem('Own/0', { tags: ['lists', 'math'], difficulty: 'easy', opening: 'def Twice(n):' }),
  problem('Own/1', { tags: ['math'], difficulty: 'hard' }),
  problem('Own/2', {}),
];
const NONE = { text: '', tag: '', difficulty: '' };

it.each([
  ['nothing', NONE, ['Own/0', 'Own/1', 'Own/2']],
  ['a tag', { ...NONE, tag: 'math' }, ['Own/0', 'Own/1']],
  ['a tag and a difficulty', { ...NONE, tag: 'math', difficulty: 'hard' }, ['Own/1']],
  ['the key in another case', { ...NONE, text: ' OWN/2 ' }, ['Own/2']],
  ['words of the prompt', { ...NONE, text: 'twice' }, ['Own/0']],
  ['what is nowhere', { ...NONE, text: 'thrice' }, []],
])('lets through by %s', (_, filter, keys) => {
  expect(filterProblems(PROBLEMS, filter).map(({ key }) => key)).toEqual(keys);
});

it('knows each name once', () => {
  expect(namesIn(PROBLEMS)).toEqual({ tags: ['lists', 'math'], difficulties: ['easy', 'hard'] });
});
