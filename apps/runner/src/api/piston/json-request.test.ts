import { expect, it } from 'vitest';
import { isJsonRequest } from './json-request.ts';

it.each([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['APPLICATION/JSON', true],
  ['text/plain;charset=UTF-8', true],
  ['text/plain', false],
  ['text/plain; charset=utf-8', false],
  ['application/x-www-form-urlencoded', false],
  ['text/html', false],
  ['', false],
  [undefined, false],
])('%s counts as JSON: %s', (contentType, isJson) => {
  expect(isJsonRequest(contentType)).toBe(isJson);
});
