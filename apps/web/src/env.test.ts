import { describe, expect, it } from 'vitest';
import { parseEnv } from './env.ts';

describe('parseEnv', () => {
  it('listens on this machine only unless told otherwise', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      runnerUrl: 'http://127.0.0.1:8083',
      dev: false,
      parentId: null,
    });
  });

  it('names every wrong variable in one error', () => {
    expect(() => parseEnv({ PORT: '0', RUNNER_URL: 'ftp://x' })).toThrow(/PORT.*RUNNER_URL/);
  });
});
