import type { Isolation, RequestedIsolation } from '@crucible/contracts/isolation';
import { describe, expect, it } from 'vitest';
import { resolveIsolation } from './resolve-isolation.ts';
import { CATALOG } from './runs-fixture.ts';

const [image] = CATALOG.images;
if (image === undefined) throw new Error('The catalog has no image.');
const asking = (isolation?: RequestedIsolation) =>
  isolation === undefined ? image : { ...image, manifest: { ...image.manifest, isolation } };
const having = (levels: Isolation[]) => async () => new Set(levels);

it.each<[RequestedIsolation | undefined, RequestedIsolation | undefined, Isolation[], object]>([
  [undefined, undefined, [], { asked: 'standard', requires: null }],
  [undefined, 'gvisor', ['standard', 'gvisor'], { asked: 'gvisor', requires: 'gvisor' }],
  [undefined, 'best', ['standard', 'gvisor'], { asked: 'best', requires: 'gvisor' }],
  [undefined, 'best', ['standard'], { asked: 'best', requires: null }],
  ['gvisor', undefined, ['gvisor'], { asked: 'gvisor', requires: 'gvisor' }],
  ['gvisor', 'standard', ['gvisor'], { asked: 'gvisor', requires: 'gvisor' }],
])(
  'an image that asks for %s and a request for %s, served %j, come to %j',
  async (ofImage, request, served, result) => {
    expect(await resolveIsolation(having(served), asking(ofImage), request)).toEqual(result);
  },
);

it('never gives less than what was asked for', async () => {
  const resolving = resolveIsolation(having(['standard']), asking('gvisor'));
  await expect(resolving).rejects.toEqual(expect.objectContaining({ code: 'isolation_unavailable' }));
});

describe('an image that needs a graphics processor', () => {
  const onGpu = { ...image, manifest: { ...image.manifest, needs: ['gpu' as const] } };
  const withGpu = async () => new Set(['standard', 'gvisor', 'gpu'] as const);

  it('waits for a worker that has one', async () => {
    expect(await resolveIsolation(withGpu, onGpu, 'best')).toEqual({ asked: 'standard', requires: 'gpu' });
  });

  it('says so where no worker has one', async () => {
    const resolving = resolveIsolation(having(['standard', 'gvisor']), onGpu);
    await expect(resolving).rejects.toEqual(
      expect.objectContaining({
        code: 'unavailable',
        userMessage: 'This image needs a graphics processor, and no worker of this installation has one.',
      }),
    );
  });

  it('has none in gVisor', async () => {
    const resolving = resolveIsolation(withGpu, onGpu, 'gvisor');
    await expect(resolving).rejects.toEqual(expect.objectContaining({ code: 'isolation_unavailable' }));
  });
});
