import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnvSchema, parseEnv } from './env.ts';

const NEEDED = {
  RUN_LISTEN: 'unix:///run/crucible/run.sock',
  IMAGE_CATALOG: '/srv/crucible/images.json',
  RUNNER_OWNER: 'crucible-1',
};

function problemsOf(source: Record<string, string>): string[] {
  const result = parseEnv(source);
  return result.ok ? [] : result.problems;
}

describe('parseEnv', () => {
  it('fills in what is not set, and opens nothing that was not asked for', () => {
    const result = parseEnv(NEEDED);
    expect(result.ok && result.env).toMatchObject({
      UPSTREAM_DOCKER_HOST: { path: '/var/run/docker.sock' },
      RUN_LISTEN: { path: '/run/crucible/run.sock' },
      RUNTIMES: [],
      PULL_REGISTRIES: [],
      IMAGE_NAMESPACES: ['crucible', 'custom'],
    });
    expect(result.ok && result.env.IMAGES_LISTEN).toBeUndefined();
  });

  it('says everything that is wrong at once, and takes an empty value as not set', () => {
    expect(problemsOf({ RUN_LISTEN: 'run.sock', RUNNER_OWNER: '', MAX_PIDS: '0' })).toEqual([
      expect.stringContaining('RUN_LISTEN'),
      'IMAGE_CATALOG is missing',
      'RUNNER_OWNER is missing',
      'MAX_PIDS has to be at least 1',
    ]);
  });

  it.each([
    'MAX_MEMORY_BYTES',
    'MAX_CPUS',
    'MAX_PIDS',
    'MAX_WORKSPACE_BYTES',
    'MAX_CONTAINERS',
    'MAX_CONNECTIONS',
  ])('gives %s no value that could mean unlimited', (name) => {
    for (const value of ['0', '-1', 'null', 'Infinity', '1e9']) {
      expect(problemsOf({ ...NEEDED, [name]: value }), value).toEqual([expect.stringContaining(name)]);
    }
  });

  it.each([
    ['RUNTIMES', 'runsc,../runc'],
    ['PULL_REGISTRIES', 'http://example.org'],
    ['BUILD_NETWORKS', 'container:x'],
    ['IMAGE_NAMESPACES', '*'],
    ['RUNNER_OWNER', 'a,b'],
    ['UPSTREAM_DOCKER_HOST', 'ssh://somewhere'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...NEEDED, [name]: value })).toEqual([expect.stringContaining(name)]);
  });
});

describe('.env.example', () => {
  it('lists every variable of the docker proxy, and no other', () => {
    const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    const section = example.split(/^# --- /m).find((part) => part.startsWith('docker proxy ---')) ?? '';
    const listed = [...section.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
    expect(listed.toSorted()).toEqual(Object.keys(EnvSchema.shape).toSorted());
  });
});
