import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnvSchema, parseEnv, summaryOf } from './env.ts';

const NEEDED = {
  DATABASE_URL: 'postgresql://crucible:swordfish@localhost:5432/crucible',
  SESSION_SECRET: 'correct-horse-battery-staple-0123456789',
  IMAGE_CATALOG: '/srv/crucible/images.json',
};

function problemsOf(source: Record<string, string | undefined>): string[] {
  const result = parseEnv(source);
  return result.ok ? [] : result.problems;
}

function envOf(source: Record<string, string | undefined>) {
  const result = parseEnv(source);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.env;
}

describe('parseEnv', () => {
  it('fills in what is not set', () => {
    expect(envOf(NEEDED)).toMatchObject({
      ROLES: ['api', 'worker'],
      HOST: '127.0.0.1',
      RUNNER_PORT: 8083,
      ALLOWED_ORIGINS: [],
    });
  });

  it('takes an empty value as not set', () => {
    expect(envOf({ ...NEEDED, RUNNER_PORT: '', DOCKER_SOCKET: '' })).toMatchObject({ RUNNER_PORT: 8083 });
  });

  it('says everything that is wrong at once', () => {
    const problems = problemsOf({
      RUNNER_PORT: 'eighty',
      SESSION_SECRET: 'short',
      POOL_MIN_READY: '5',
      POOL_MAX_READY: '2',
    });
    expect(problems).toEqual([
      'RUNNER_PORT has to be a whole number',
      'DATABASE_URL is missing',
      'SESSION_SECRET has to have at least 32 characters',
      'IMAGE_CATALOG is missing',
      'POOL_MIN_READY cannot be more than POOL_MAX_READY',
    ]);
  });

  it.each([
    ['RUNNER_PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/crucible'],
    ['ROLES', 'api,cook'],
    ['ROLES', ','],
    ['SANDBOX_CPUS', '0'],
    ['SANDBOX_CPUS', '-1'],
    ['DOCKER_HOST', 'ssh://somewhere'],
    ['RUNNER_OWNER', 'a b'],
    ['ALLOWED_ORIGINS', 'crucible.example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...NEEDED, [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it.each([
    'MAX_WALL_MS',
    'MAX_MEMORY_BYTES',
    'MAX_PIDS',
    'WORKER_CONCURRENCY',
    'GRADING_CONCURRENCY',
    'EVALUATION_CONCURRENCY',
    'CREATIONS_PER_MINUTE_PER_PERSON',
  ])('gives %s no value that could mean unlimited', (name) => {
    for (const value of ['0', '-1', 'null', 'Infinity', '1e9']) {
      expect(problemsOf({ ...NEEDED, [name]: value }), value).toEqual([expect.stringContaining(name)]);
    }
  });

  it.each([
    [
      { DOCKER_SOCKET: '/run/docker.sock', DOCKER_HOST: 'tcp://engine:2375' },
      'DOCKER_SOCKET and DOCKER_HOST',
    ],
    [{ MAX_MEMORY_BYTES: '2000', POOL_MEMORY_BYTES: '1000' }, 'MAX_MEMORY_BYTES cannot be more'],
    [
      { ROLES: 'images', IMAGES_DOCKER_HOST: 'unix:///run/images.sock' },
      'ROLES has images, which needs IMAGES_DOCKER_HOST and IMAGE_CANDIDATES',
    ],
    [
      { CREATIONS_PER_MINUTE_PER_PERSON: '9', CREATIONS_PER_MINUTE_PER_ADDRESS: '8' },
      'CREATIONS_PER_MINUTE_PER_PERSON cannot',
    ],
  ])('refuses settings that contradict each other: %o', (settings, problem) => {
    expect(problemsOf({ ...NEEDED, ...settings })).toEqual([expect.stringContaining(problem)]);
  });

  it('derives an owner that stays the same for an installation and differs between two', () => {
    const owner = envOf(NEEDED).RUNNER_OWNER;
    expect(envOf({ ...NEEDED, RUNNER_PORT: '9000' }).RUNNER_OWNER).toBe(owner);
    expect(envOf({ ...NEEDED, IMAGE_CATALOG: '/srv/other/images.json' }).RUNNER_OWNER).not.toBe(owner);
  });
});

describe('summaryOf', () => {
  it('says nothing of secrets', () => {
    const summary = JSON.stringify(summaryOf(envOf(NEEDED)));
    expect(summary).toContain('8083');
    expect(summary).not.toContain('swordfish');
    expect(summary).not.toContain(NEEDED.SESSION_SECRET);
  });
});

describe('.env.example', () => {
  it('lists every variable of the runner, and no other', () => {
    const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    const section = example.slice(example.indexOf('# --- runner ---'), example.indexOf('# --- web ---'));
    const listed = [...section.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
    expect(listed.toSorted()).toEqual(Object.keys(EnvSchema.shape).toSorted());
  });
});
