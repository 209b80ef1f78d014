import { expect, it } from 'vitest';
import { answerFailure } from './answer-failure.ts';

const KEY = 'sk-very-secret';
const failureOf = (status: number, text = '') => answerFailure({ status, text, retryAfterMs: null }, KEY);

it.each([
  [301, 'endpoint'],
  [401, 'endpoint'],
  [402, 'endpoint'],
  [403, 'endpoint'],
  [404, 'endpoint'],
  [400, 'request'],
  [413, 'request'],
  [422, 'request'],
  [408, 'moment'],
  [429, 'moment'],
  [500, 'moment'],
  [503, 'moment'],
  [529, 'moment'],
])('knows how far an answer of %i reaches', (status, reach) => {
  expect(failureOf(status).reach).toBe(reach);
});

it.each([
  ['{"error":{"message":"No such\\nmodel.","code":5}}', 'The endpoint answered 400: No such model.'],
  ['{"error":"No such model."}', 'The endpoint answered 400: No such model.'],
  ['{"message":"No such model."}', 'The endpoint answered 400: No such model.'],
  ['{"detail":"No such model."}', 'The endpoint answered 400: No such model.'],
  ['{"error":{"message":"Wrong key sk-very-secret."}}', 'The endpoint answered 400: Wrong key ….'],
  ['<html>Bad gateway</html>', 'The endpoint answered 400.'],
  ['', 'The endpoint answered 400.'],
])('says what %s says', (text, message) => {
  expect(failureOf(400, text).message).toBe(message);
});

it('cuts what is long', () => {
  expect(failureOf(500, JSON.stringify({ error: 'x'.repeat(5_000) })).message.length).toBeLessThan(400);
});
