import { describe, expect, it } from 'vitest';
import { PLAIN_ADDRESS, readAddress, writeAddress } from './board-address.ts';
import type { BoardAddress } from './board-address.ts';

const read = (text: string) => readAddress(new URLSearchParams(text));

const FULL: BoardAddress = {
  metric: 'pass@5',
  versionNumber: 2,
  view: 'problems',
  text: 'a & b',
  verifiedOnly: true,
  withoutBaselines: true,
  ofAllProblems: true,
  entryId: 'e'.repeat(21),
};

describe('the address of a leaderboard', () => {
  it('says nothing where everything is as usual', () => {
    expect(writeAddress(PLAIN_ADDRESS)).toBe('');
    expect(read('')).toEqual(PLAIN_ADDRESS);
  });

  it('comes back as it was written', () => {
    expect(read(writeAddress(FULL))).toEqual(FULL);
    expect(read(writeAddress({ ...PLAIN_ADDRESS, metric: 'cost' }))).toEqual({
      ...PLAIN_ADDRESS,
      metric: 'cost',
    });
  });

  it.each(['metric=pass@4', 'version=0', 'version=-1', 'version=1e3', 'view=pie', 'verified=yes'])(
    'passes over what makes no sense: %s',
    (text) => expect(read(text)).toEqual(PLAIN_ADDRESS),
  );
});
