import { expect, it } from 'vitest';
import { examineVersions } from './examine-versions.ts';

const engine = (Version: string, runc: string) => ({
  Version,
  Components: [
    { Name: 'Engine', Version },
    { Name: 'runc', Version: runc },
  ],
});

it.each([
  ['1.3.4', 'ok'],
  ['1.1.5+ds1', 'warning'],
  ['1.1.5', 'problem'],
])('finds runc %s to be: %s', (version, state) => {
  const findings = examineVersions(engine('28.0.0', version));
  expect(findings.map(({ subject }) => subject)).toEqual(['Version of Engine', 'Version of runc']);
  expect(findings[1]?.state).toBe(state);
});

it('names the hole and the cure', () => {
  const [finding] = examineVersions(engine('19.3.0', '1.3.4'));
  expect(finding?.sentence).toContain('CVE-2022-24769');
  expect(finding?.cure).toContain('https://docs.docker.com');
});
