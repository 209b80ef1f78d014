import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRows } from './rank-rows.ts';
import type { Standing } from './rank-rows.ts';

const row = (id: string, value: number | null, others: Partial<Standing> = {}): Standing => ({
  ...{ id, value, at: 0, isDisqualified: false },
  ...others,
});
const DESCENDING = { direction: 'descending', decimals: 1 } as const;
const ranks = (rows: Standing[], rule: Parameters<typeof rankRows>[1] = DESCENDING) =>
  rankRows(rows, rule).ranked.map(({ row: { id }, rank, shown }) => `${rank} ${id} ${shown}`);

describe('a ranking', () => {
  it('gives equals one rank, and leaves out as many as there are of them', () => {
    expect(ranks([row('a', 1), row('b', 3), row('c', 3), row('d', 2), row('e', 2)])).toEqual([
      '1 b 3',
      '1 c 3',
      '3 d 2',
      '3 e 2',
      '5 a 1',
    ]);
  });

  it('looks at values as they are shown', () => {
    expect(ranks([row('a', 49.512), row('b', 49.549), row('c', 49.56), row('d', 49.44)])).toEqual([
      '1 c 49.6',
      '2 a 49.5',
      '2 b 49.5',
      '4 d 49.4',
    ]);
  });

  it('has the earlier one first among equals, and is the same whatever the order of the rows', () => {
    const rows = [
      row('b', 1, { at: 3 }),
      row('c', 1, { at: 1 }),
      row('a', 1, { at: 3 }),
      row('d', 2, { at: 9 }),
    ];
    const expected = ['1 d 2', '2 c 1', '2 a 1', '2 b 1'];
    expect(ranks(rows)).toEqual(expected);
    expect(ranks(rows.toReversed())).toEqual(expected);
  });

  it.each(['ascending', 'descending'] as const)('%s has what is missing after all others', (direction) => {
    const rows = [
      row('none', null),
      row('nan', Number.NaN),
      row('inf', Infinity),
      row('low', 0),
      row('high', 1),
    ];
    const { ranked, unranked } = rankRows(rows, { direction, decimals: 0 });
    const order = ['low', 'high'];
    expect(ranked.map(({ row: { id } }) => id)).toEqual(
      direction === 'ascending' ? order : order.toReversed(),
    );
    expect(unranked.map(({ id }) => id)).toEqual(['inf', 'nan', 'none']);
  });

  it('has who is disqualified apart, and nobody loses a rank to them', () => {
    const { ranked, unranked, disqualified } = rankRows(
      [row('cheat', 9, { isDisqualified: true }), row('a', 1), row('gone', null, { isDisqualified: true })],
      DESCENDING,
    );
    expect(ranked).toMatchObject([{ row: { id: 'a' }, rank: 1 }]);
    expect(unranked).toEqual([]);
    expect(disqualified.map(({ id }) => id)).toEqual(['cheat', 'gone']);
  });

  it('of nothing is nothing, and knows no negative zero', () => {
    expect(rankRows([], DESCENDING)).toEqual({ ranked: [], unranked: [], disqualified: [] });
    expect(ranks([row('a', -0.01), row('b', 0)])).toEqual(['1 a 0', '1 b 0']);
    expect(rankRows([row('a', -0.01)], DESCENDING).ranked[0]?.shown).toBe(0);
  });

  it('gives everybody one more than the number of those who are better', () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const { ranked, unranked } = rankRows(
          list.map((value, index) => row(`${index}`, value, { at: index })),
          DESCENDING,
        );
        expect(ranked.length + unranked.length).toBe(list.length);
        for (const { rank, shown } of ranked)
          expect(rank).toBe(1 + ranked.filter((other) => other.shown > shown).length);
      }),
    );
  });
});
