import { expect, it } from 'vitest';
import { parseDockerHost } from './engine-address.mjs';

it.each([
  ['unix:///run/user/1000/docker.sock', { socketPath: '/run/user/1000/docker.sock' }],
  ['tcp://10.0.0.1:2376', { hostname: '10.0.0.1', port: 2376 }],
  ['tcp://engine', { hostname: 'engine', port: 2375 }],
])('reads %s', (host, expected) => {
  expect(parseDockerHost(host)).toEqual({ host, ...expected });
});

it.each(['', 'docker', '/var/run/docker.sock', 'ssh://me@engine', 'unix://relative', 'tcp://'])(
  'refuses %j',
  (host) => {
    expect(() => parseDockerHost(host)).toThrow('DOCKER_HOST');
  },
);
