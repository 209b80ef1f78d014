import type { Isolation, RequestedIsolation } from '@crucible/contracts/isolation';
import { expect, it } from 'vitest';
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
