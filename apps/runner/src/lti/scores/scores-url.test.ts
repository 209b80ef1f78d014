import { expect, it } from 'vitest';
import { scoresUrl } from './post-score.ts';

it.each([
  ['https://lms.test/items/7/lineitem', 'https://lms.test/items/7/lineitem/scores'],
  ['https://lms.test/items/7/', 'https://lms.test/items/7/scores'],
  ['https://lms.test/lineitem.php?type_id=2&id=9', 'https://lms.test/lineitem.php/scores?type_id=2&id=9'],
])('%s', (lineItem, expected) => {
  expect(scoresUrl(lineItem)).toBe(expected);
});
