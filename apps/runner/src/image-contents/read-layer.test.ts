import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { expect, it } from 'vitest';
import { createReadBudget } from './read-budget.ts';
import { readLayer } from './read-layer.ts';

it('sees permissions that a hard link gives to the file that it names', async () => {
  const layer = pack();
  layer.entry({ name: 'bin/plain', mode: 0o755 }, 'x');
  layer.entry({ name: 'bin/raised', type: 'link', linkname: 'bin/plain', mode: 0o4755 });
  layer.entry({ name: 'bin/other', mode: 0o2755 }, 'x');
  layer.entry({ name: 'bin/again', type: 'link', linkname: 'bin/other', mode: 0o755 });
  layer.finalize();
  const entries = await readLayer(Readable.from(layer), {
    isWanted: () => false,
    budget: createReadBudget(),
  });
  expect(entries.get('bin/raised')?.mode).toBe(0o4755);
  expect(entries.get('bin/again')?.mode).toBe(0o2755);
});
