import { expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

const typeOf = (stdout: string) => readAnswer(Buffer.from(stdout)).type;

it.each([
  ['{"value":1}', 'value'],
  ['noise\n{"value":1}\n\n', 'value'],
  ['{"value":1}\n{"error":{"types":["E"],"message":""}}\n', 'error'],
  ['{"failure":{"reason":"missing","message":""}}', 'failure'],
  ['', 'none'],
  ['\n\n', 'none'],
  ['{"value":1}\nnoise', 'none'],
  ['{"value":1', 'none'],
  ['{"value":1,"passed":true}', 'none'],
  ['{"passed":true}', 'none'],
  ['null', 'none'],
  ['{"error":{"types":"ValueError","message":""}}', 'none'],
])('%j is an answer of the type %s', (stdout, type) => {
  expect(typeOf(stdout)).toBe(type);
});
