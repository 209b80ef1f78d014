import { expect, it } from 'vitest';
import { explainFailure } from './examine-engine.ts';

const failure = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

it.each([
  ['ENOENT', 'no Docker engine', 'apt-get install'],
  ['ECONNREFUSED', 'does not run', 'systemctl start docker'],
  ['EACCES', 'may not use', 'usermod -aG docker'],
  ['ENOTFOUND', 'cannot be reached', 'DOCKER_HOST'],
  ['EPIPE', 'does not answer', 'journalctl'],
])('explains %s and names a cure', (code, sentence, cure) => {
  const finding = explainFailure('unix:///var/run/docker.sock', failure(code));
  expect(finding.state).toBe('problem');
  expect(finding.sentence).toContain(sentence);
  expect(finding.cure).toContain(cure);
});

it('tells one line of an error that has no code', () => {
  expect(explainFailure('tcp://host:2375', new Error('odd\nstack')).sentence).toMatch(/\(odd\)\.$/);
});
