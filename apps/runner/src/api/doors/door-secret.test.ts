import { expect, it } from 'vitest';
import { doorSecret } from './door-secret.ts';

const KEY = `cru_${'a'.repeat(43)}`;
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

it.each([
  ['Bearer', { authorization: `Bearer ${KEY}` }, KEY],
  ['the bare key', { authorization: KEY }, KEY],
  ['another scheme', { authorization: `Token ${KEY}` }, KEY],
  ['the password of a base URL', { authorization: basic(`:${KEY}`) }, KEY],
  ['the password of a base URL with a name', { authorization: basic(`me:${KEY}`) }, KEY],
  ['the name of a base URL', { authorization: basic(`${KEY}:`) }, KEY],
  ['the header of Judge0', { 'x-auth-token': KEY }, KEY],
  ['the header of the hosted Judge0', { 'x-rapidapi-key': KEY }, KEY],
  ['Authorization before others', { 'x-auth-token': 'other', authorization: KEY }, KEY],
  ['nothing', {}, null],
  ['an empty header', { 'x-auth-token': '' }, null],
])('a key is read from %s', (_where, headers, secret) => {
  expect(doorSecret(headers)).toBe(secret);
});

it.each(['', 'Basic', 'Basic !!!', 'Bearer  ', ':'])('%j is no key', (authorization) => {
  expect(doorSecret({ authorization })).not.toMatch(/^cru_/);
});
