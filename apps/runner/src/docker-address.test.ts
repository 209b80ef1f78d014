import { expect, it } from 'vitest';
import { dockerAddress } from './docker-address.ts';

it.each([
  [{}, { socketPath: '/var/run/docker.sock', host: null }],
  [{ socket: '/run/user/1000/docker.sock' }, { socketPath: '/run/user/1000/docker.sock', host: null }],
  [{ host: 'unix:///run/docker.sock' }, { socketPath: '/run/docker.sock', host: null }],
  [{ host: 'tcp://engine:2376' }, { socketPath: null, host: { hostname: 'engine', port: 2376 } }],
  [{ host: 'tcp://10.0.0.7' }, { socketPath: null, host: { hostname: '10.0.0.7', port: 2375 } }],
])('%o is %o', (given, address) => {
  expect(dockerAddress(given)).toEqual(address);
});
