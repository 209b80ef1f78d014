import { describe, expect, it } from 'vitest';
import { cellWords, shareWords } from './cell-words.ts';

describe('words for the map', () => {
  it.each([
    [null, 'no sample with a verdict'],
    [0, 'no sample passes'],
    [0.4, '40 % of the samples pass'],
    [1, 'all samples pass'],
  ])('%j', (share, words) => expect(shareWords(share)).toBe(words));

  it('names candidate and problem', () => {
    const map = {
      problems: [{ key: 'Adding/1', position: 0, difficulty: 'easy' }],
      rows: [{ entryId: 'e', evaluationId: 'v', candidateName: 'Amber', shares: [0.5] }],
    };
    expect(cellWords(map, 0, 0)).toBe('Amber · Adding/1 (easy) · 50 % of the samples pass');
    expect(cellWords(map, 1, 0)).toBe('');
  });
});
