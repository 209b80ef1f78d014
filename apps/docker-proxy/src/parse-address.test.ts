import { expect, it } from 'vitest';
import { parseAddress } from './parse-address.ts';

it.each([
  ['unix:///run/crucible/run.sock', { path: '/run/crucible/run.sock' }],
  ['tcp://0.0.0.0:2375', { host: '0.0.0.0', port: 2375 }],
  ['tcp://[::1]:2375', { host: '::1', port: 2375 }],
  ['tcp://docker-proxy:1', { host: 'docker-proxy', port: 1 }],
])('reads %s', (text, address) => {
  expect(parseAddress(text)).toEqual(address);
});

it.each([
  'unix://run.sock',
  'unix://',
  `unix:///${'x'.repeat(107)}`,
  'tcp://host',
  'tcp://:2375',
  'tcp://host:99999',
  'tcp://host:1/path',
  'http://host:1',
  '/run/docker.sock',
  '',
])('refuses %j', (text) => {
  expect(parseAddress(text)).toBeNull();
});
