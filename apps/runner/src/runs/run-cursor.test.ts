import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './run-cursor.ts';

it('comes back as it was', () => {
  const cursor = { createdAt: new Date('2026-01-02T03:04:05.678Z'), id: 'a_-'.repeat(7) };
  expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
});

it.each([
  '',
  'x',
  '%%%',
  Buffer.from('2026-99-99T03:04:05.678Z aaaaaaaaaaaaaaaaaaaaa').toString('base64url'),
])('refuses %j', (text) => {
  expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
