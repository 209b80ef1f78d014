import { describe, expect, it } from 'vitest';
import { boardEntry } from './entry-fixture.ts';
import { filterEntries } from './filter-entries.ts';

const ENTRIES = [
  boardEntry('Amber 7B', { personName: 'Ines', note: 'greedy' }),
  boardEntry('Amber 13B', { evaluationId: null }),
  boardEntry('Birch', { isBaseline: true }),
];
const NONE = { text: '', verifiedOnly: false, withoutBaselines: false };
const names = (filter: Partial<typeof NONE>) =>
  filterEntries(ENTRIES, { ...NONE, ...filter }).map(({ candidateName }) => candidateName);

describe('filterEntries', () => {
  it.each([
    [{}, ['Amber 7B', 'Amber 13B', 'Birch']],
    [{ text: ' amber ' }, ['Amber 7B', 'Amber 13B']],
    [{ text: 'amber ines' }, ['Amber 7B']],
    [{ text: 'GREEDY' }, ['Amber 7B']],
    [{ text: 'oak' }, []],
    [{ verifiedOnly: true }, ['Amber 7B', 'Birch']],
    [{ withoutBaselines: true }, ['Amber 7B', 'Amber 13B']],
  ])('%j', (filter, expected) => expect(names(filter)).toEqual(expected));
});
