import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueText } from './issue-text.ts';

const before = z.config().customError;
beforeAll(() => void z.config({ customError: issueText }));
afterAll(() => void z.config({ customError: before }));

const Schema = z.strictObject({
  name: z.string().min(2).max(3),
  count: z.int().min(1).max(9).optional(),
  items: z.array(z.string()).max(1).optional(),
  id: z.string().regex(/^x/).optional(),
  own: z.string().min(1, 'A name, please.').optional(),
});

describe('issueText', () => {
  it.each([
    [{}, 'This is missing.'],
    [{ name: 7 }, 'This has to be text.'],
    [{ name: 'a' }, 'This has to have at least 2 characters.'],
    [{ name: 'abcd' }, 'This can have at most 3 characters.'],
    [{ name: 'ab', count: 0 }, 'This has to be at least 1.'],
    [{ name: 'ab', count: 10 }, 'This can be at most 9.'],
    [{ name: 'ab', count: 1.5 }, 'This has to be a whole number.'],
    [{ name: 'ab', items: ['a', 'b'] }, 'This can have at most 1 items.'],
    [{ name: 'ab', id: 'y' }, 'This does not have the right form.'],
    [{ name: 'ab', extra: 1 }, 'There is no such field: extra.'],
    [{ name: 'ab', own: '' }, 'A name, please.'],
  ])('speaks of %o to people', (input, text) => {
    expect(Schema.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([text]);
  });
});
