import { expect, it } from 'vitest';
import { isOurContainer } from './ours.ts';

const HOST = { Privileged: false, NetworkMode: 'none', ReadonlyRootfs: true, CapDrop: ['ALL'], Binds: null };
const inspection = (labels: Record<string, string> | null, host: object = {}) => ({
  Id: 'x',
  Config: { Labels: labels },
  HostConfig: { ...HOST, ...host },
});
const ours = { 'crucible-docker-proxy': 'crucible-1', crucible: 'crucible-1' };

it('knows a container that the proxy made', () => {
  expect(isOurContainer(inspection(ours), 'crucible-1')).toBe(true);
});

it.each([
  ["another installation's", inspection({ ...ours, 'crucible-docker-proxy': 'crucible-2' })],
  ['one with the label of the clients alone', inspection({ crucible: 'crucible-1' })],
  ['one without labels', inspection(null)],
  ['one with a network', inspection(ours, { NetworkMode: 'bridge' })],
  ['a privileged one', inspection(ours, { Privileged: true })],
  ['one that can write its root', inspection(ours, { ReadonlyRootfs: false })],
  ['one with capabilities', inspection(ours, { CapDrop: null })],
  ['one with mounts', inspection(ours, { Binds: ['/:/host'] })],
  ['an answer without sense', { message: 'no' }],
  ['nothing', null],
])('does not take for ours %s', (_name, given) => {
  expect(isOurContainer(given, 'crucible-1')).toBe(false);
});
