import { describe, expect, it } from 'vitest';
import { knownMetrics, offeredColumns, readColumns, shownColumns, USUAL_COLUMNS } from './board-columns.ts';
import { boardEntry, passAt1 } from './entry-fixture.ts';

describe('columns of a leaderboard', () => {
  it('offers pass@k that somebody has, and what is asked for', () => {
    const entries = [boardEntry('a', { scores: passAt1(0.5) }), boardEntry('b', { scores: { cost: 1 } })];
    const metrics = knownMetrics(entries, 'pass@5');
    expect(metrics).toEqual(['pass@1', 'pass@5', 'cost']);
    expect(offeredColumns(metrics)).toContain('cpu');
    expect(offeredColumns(metrics)).not.toContain('pass@10');
  });

  it('takes a value that is unknown for none', () => {
    expect(knownMetrics([boardEntry('a', { scores: passAt1(null) })], 'cpu')).toEqual(['cpu']);
  });

  it('shows first and once what rows are ranked by', () => {
    const offered = offeredColumns(['pass@1', 'pass@2', 'cost']);
    expect(shownColumns(['pass@1', 'date', 'cost'], offered, 'cost')).toEqual(['cost', 'pass@1', 'date']);
    expect(shownColumns([], offered, 'pass@2')).toEqual(['pass@2']);
  });

  it.each([
    [null, USUAL_COLUMNS],
    ['', []],
    ['date,pass@1', ['pass@1', 'date']],
    ['nonsense,kind', ['kind']],
  ])('reads %j', (stored, columns) => expect(readColumns(stored)).toEqual(columns));
});
