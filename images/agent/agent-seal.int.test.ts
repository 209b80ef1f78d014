import { describe, expect, it } from 'vitest';
import { file, frame, SEAL, TYPES } from './agent-client.ts';
import { runPython, withSandbox } from './agent-fixture.ts';

describe('frames', () => {
  it('bear the seal from the first answer on', () =>
    withSandbox(async (client) => {
      const { frames } = await runPython(client, 'print(1)');
      expect(new Set(frames.map(({ seal }) => seal))).toEqual(new Set([SEAL]));
    }));

  it.each([
    ['before the seal', [file('main.py', '')]],
    [
      'that change the seal',
      [frame(TYPES.seal, Buffer.alloc(16, 1)), frame(TYPES.seal, Buffer.alloc(16, 2))],
    ],
    ['with a seal of another length', [frame(TYPES.seal, Buffer.alloc(15))]],
  ])('end the sandbox when they come %s', (_what, frames) =>
    withSandbox(
      async (client) => {
        client.send(...frames);
        await client.until(TYPES.error);
        expect(await client.end()).toBe(70);
      },
      { isSealed: false },
    ),
  );
});
