import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import Docker from 'dockerode';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGINE_SOCKET, fixture, loadTestCatalog } from '../engine-fixture.ts';
import { containerSpec } from './container-spec.ts';
import { loadSeccompProfile } from './load-seccomp-profile.ts';

const PROFILE = fileURLToPath(new URL('../../../../../security/seccomp.json', import.meta.url));
const docker = new Docker({ socketPath: ENGINE_SOCKET });
const catalog = await loadTestCatalog();

/** Runs a command in a sandbox whose agent, and with it the agent's own filter, is left out. */
async function runWithoutAgent(seccompProfile: string, command: string[]): Promise<string> {
  const image = catalog.images.find(({ name }) => name === 'python');
  if (image === undefined) throw new Error('The catalog has no Python.');
  const spec = containerSpec({
    profile: {
      ...{
        imageDigest: image.digest,
        imageName: image.name,
        isolation: 'standard',
        cpus: null,
        wantsGpu: false,
      },
      ...image.manifest.defaultLimits,
    },
    ownership: { owner: 'test-seccomp', bootId: 'test' },
    cpus: 1,
    confinement: { gvisorRuntime: null, hasGpu: false, seccompProfile, appArmorProfile: null },
  });
  const container = await docker.createContainer({ ...spec, Entrypoint: command, WorkingDir: '/tmp' });
  try {
    const stream = await container.attach({ stream: true, stdout: true, stderr: true });
    const output = new PassThrough();
    docker.modem.demuxStream(stream, output, output);
    stream.on('end', () => output.end());
    await container.start();
    return await text(output);
  } finally {
    await container.remove({ force: true });
  }
}

const ALLOWS_EVERYTHING = 'unconfined';

describe('the seccomp profile', () => {
  let answers: Map<string, string>;

  beforeAll(async () => {
    answers = await tryForbiddenCalls(await loadSeccompProfile(PROFILE));
  });

  it('refuses what no program needs, whatever is asked', () => {
    expect(answers.size).toBeGreaterThan(100);
    expect([...answers].filter(([call, answer]) => !isRefusal(call, answer))).toEqual([]);
  });

  it('says that clone3 does not exist, so that programs do without', () => {
    expect(answers.get('clone3')).toBe('ENOSYS');
  });

  it('ends whoever makes calls of another architecture', () => {
    if (process.arch === 'x64') {
      expect(answers.get('32-bit call')).toBe('signal 31');
      expect(answers.get('x32 call')).toBe('signal 31');
    }
  });

  it('is what refuses them: without it, many are answered otherwise', async () => {
    const unfiltered = await tryForbiddenCalls(ALLOWS_EVERYTHING);
    const otherwise = [...unfiltered].filter(([call, answer]) => !isRefusal(call, answer));
    expect(otherwise.map(([call]) => call)).toEqual(
      expect.arrayContaining([
        'ptrace',
        'personality',
        'sync',
        'io_setup',
        'vmsplice',
        'seccomp',
        'socket 40 0',
      ]),
    );
  });

  it('names no call twice, once with and once without conditions', async () => {
    const { syscalls } = JSON.parse(await readFile(PROFILE, 'utf8')) as {
      syscalls: { names: string[]; args?: unknown[] }[];
    };
    const plain = syscalls.filter(({ args }) => args === undefined).flatMap(({ names }) => names);
    expect(new Set(plain).size).toBe(plain.length);
    const conditional = syscalls.filter(({ args }) => args !== undefined).flatMap(({ names }) => names);
    expect(conditional.filter((name) => plain.includes(name))).toEqual([]);
  });
});

function isRefusal(call: string, answer: string): boolean {
  return call.endsWith('-bit call') || call === 'x32 call' || answer === 'EPERM' || answer === 'ENOSYS';
}

/** Each forbidden call with what came of it, past the agent and its own filter. */
async function tryForbiddenCalls(seccompProfile: string): Promise<Map<string, string>> {
  const said = await runWithoutAgent(seccompProfile, [
    '/usr/bin/python3',
    '-c',
    await fixture('forbidden-calls'),
  ]);
  const lines = said.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [, call = '', answer = ''] = /^(.*?) (signal \d+|\S+)$/.exec(line) ?? [];
      return [call, answer];
    }),
  );
}
