import { expect, it } from 'vitest';
import { isUnstorable } from './unstorable.ts';

const postgres = (code: string, message = '') => Object.assign(new Error(message), { code });
const client = (message: string) =>
  Object.assign(new Error(message), { name: 'PrismaClientUnknownRequestError' });
const prisma = (originalCode: string, originalMessage = '') =>
  Object.assign(new Error('x'), {
    code: 'P2039',
    meta: { driverAdapterError: { cause: { originalCode, originalMessage } } },
  });

it.each([
  ['a NUL in a text', prisma('22021'), true],
  ['a NUL in a JSON value', prisma('22P05'), true],
  ['half of a surrogate pair', prisma('22P02', 'invalid input syntax for type json'), true],
  ['another word where a number belongs', prisma('22P02', 'invalid input syntax for type integer'), false],
  ['the same without the client', postgres('22021'), true],
  ['the same in the client', client('JSON Error: unexpected end of hex escape at line 1'), true],
  ['something else in the client', client('JSON Error: unexpected end of file'), false],
  ['a key that is there already', prisma('23505'), false],
  ['the connection', postgres('ECONNRESET'), false],
  ['no error', { code: '22021', message: '' }, false],
])('%s', (_what, error, expected) => {
  expect(isUnstorable(error)).toBe(expected);
});
