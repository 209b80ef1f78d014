import { describe, expect, it } from 'vitest';
import { isEngineAway } from './engine-away.ts';

const answers = async () => undefined;
const refuses = async () => {
  throw new Error('connect ECONNREFUSED');
};
const failure = (fields: object) => Object.assign(new Error('it failed'), fields);

describe('isEngineAway', () => {
  it.each([
    ['a refused connection', answers, { error: failure({ code: 'ECONNREFUSED' }) }, true],
    ['a missing socket', answers, { error: failure({ code: 'ENOENT' }) }, true],
    ['a proxy without its engine', answers, { error: failure({ statusCode: 503 }) }, true],
    ['an engine that says no', answers, { error: failure({ statusCode: 500 }) }, false],
    ['anything while nobody answers', refuses, { error: new Error('some reason') }, true],
    [
      'an agent whose connection was closed',
      answers,
      { sandboxEnd: { exitCode: 0, oomKilled: false, byProgram: false } },
      true,
    ],
    [
      'a sandbox that was killed',
      answers,
      { sandboxEnd: { exitCode: 137, oomKilled: false, byProgram: false } },
      false,
    ],
    [
      'a sandbox that nobody knows of',
      answers,
      { sandboxEnd: { exitCode: null, oomKilled: false, byProgram: false } },
      false,
    ],
    ['no end of a sandbox', answers, { sandboxEnd: null }, false],
  ])('%s', async (_what, ping, reason, expected) => {
    expect(await isEngineAway(ping, reason)).toBe(expected);
  });

  it('does not wait for an answer that never comes', async () => {
    expect(await isEngineAway(() => new Promise(() => undefined), {})).toBe(true);
  });
});
