import { describe, expect, it } from 'vitest';
import { creationEscapes } from '../fixtures/creation-escapes.ts';
import { FORBIDDEN_DEVICE_REQUESTS } from '../fixtures/forbidden-devices.ts';
import { changed, validCreation, withRuntime } from '../fixtures/valid-creation.ts';
import type { Body } from '../fixtures/valid-creation.ts';
import type { ContainerSettings } from './container-settings.ts';
import { parseJson } from './parse-json.ts';
import { createContainerRebuilder } from './rebuild-container.ts';
import { Refusal } from './refusal.ts';

const MIB = 1024 * 1024;
const WORLD = { owner: 'crucible-1', digest: `sha256:${'a'.repeat(64)}` };
const WITH_GPU = `sha256:${'b'.repeat(64)}`;
const SECCOMP = {
  defaultAction: 'SCMP_ACT_ERRNO',
  syscalls: [{ names: ['read'], action: 'SCMP_ACT_ALLOW' }],
};
const SETTINGS: ContainerSettings = {
  owner: WORLD.owner,
  digests: () => new Set([WORLD.digest, WITH_GPU]),
  gpuDigests: () => new Set([WITH_GPU]),
  runtimes: ['runsc'],
  seccomp: null,
  limits: { memoryBytes: 1024 * MIB, cpus: 1, pids: 256, workspaceBytes: 256 * MIB, inodes: 20_000 },
};
const valid = validCreation(WORLD);

function rebuilt(body: Body, settings: Partial<ContainerSettings> = {}): Body {
  const rebuild = createContainerRebuilder({ ...SETTINGS, ...settings });
  return rebuild(parseJson(Buffer.from(JSON.stringify(body))));
}

function refusalOf(work: () => unknown): Refusal | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error : null;
  }
}

describe('the body of a sandbox', () => {
  it.each(['-nLVgnwuFuxyc4nQx2BqK', '_nLVgnwuFuxyc4nQx2BqK', 'V1StGXR8_Z5jdHi6B-myT'])(
    'may be of a runner whose id is %s',
    (id) => {
      const labels = { ...(valid['Labels'] as Body), 'crucible.boot': id };
      expect(rebuilt({ ...valid, Labels: labels })['Labels']).toMatchObject({ 'crucible.boot': id });
    },
  );

  it('is made anew, with the label of the proxy', () => {
    expect(rebuilt(valid)).toEqual(changed(valid, 'Labels crucible-docker-proxy', 'crucible-1'));
  });

  it('does not keep what clients say without meaning anything', () => {
    const silent = [
      ['HostConfig Binds', null],
      ['HostConfig Binds', []],
      ['HostConfig CapAdd', null],
      ['HostConfig Devices', []],
      ['HostConfig MemorySwappiness', -1],
      ['HostConfig MemorySwappiness', null],
      ['HostConfig OomKillDisable', false],
      ['HostConfig MaskedPaths', null],
      ['HostConfig PidMode', ''],
      ['HostConfig CpuQuota', 0],
      ['HostConfig ConsoleSize', [0, 0]],
      ['NetworkingConfig', { EndpointsConfig: {} }],
      ['Env', null],
      ['Cmd', null],
      ['Volumes', {}],
    ] as const;
    for (const [path, value] of silent) {
      expect(rebuilt(changed(valid, path, value)), path).toEqual(rebuilt(valid));
    }
  });

  it('may ask for a runtime that is allowed', () => {
    const withKernel = withRuntime(valid, 'runsc');
    expect(rebuilt(changed(withKernel, 'HostConfig PidsLimit', 512))).toMatchObject({
      HostConfig: { Runtime: 'runsc', PidsLimit: 512 },
    });
    expect(refusalOf(() => rebuilt(withKernel, { runtimes: [] }))).not.toBeNull();
    expect(refusalOf(() => rebuilt(changed(valid, 'HostConfig Runtime', 'runsc')))?.field).toBe(
      'HostConfig.PidsLimit',
    );
  });

  it.each(['HostConfig Memory', 'HostConfig MemorySwap'])(
    'has one value for memory and swap, not only %s',
    (path) => {
      expect(refusalOf(() => rebuilt(changed(valid, path, 512 * MIB)))?.field).toBe('HostConfig.MemorySwap');
    },
  );

  it.each([
    ['HostConfig Memory', 1024 * MIB],
    ['HostConfig PidsLimit', 256],
    ['HostConfig NanoCpus', 1e9],
  ])('may go to the limit: %s = %i, and not beyond', (path, most) => {
    const both = (value: number) => {
      const body = changed(valid, path, value);
      return path.endsWith('Memory') ? changed(body, 'HostConfig MemorySwap', value) : body;
    };
    expect(refusalOf(() => rebuilt(both(most)))).toBeNull();
    expect(refusalOf(() => rebuilt(both(most + 1)))).not.toBeNull();
  });
});

describe('the seccomp profile', () => {
  const options = (body: Body) => (body['HostConfig'] as Body)['SecurityOpt'];
  const ours = `seccomp=${JSON.stringify(SECCOMP)}`;
  const asked = (given: string[]) =>
    rebuilt(changed(valid, 'HostConfig SecurityOpt', given), { seccomp: SECCOMP });

  it('is put in where the client does not name one', () => {
    expect(options(asked(['no-new-privileges']))).toEqual(['no-new-privileges', ours]);
  });

  it('is ours, however the client has written it', () => {
    const rewritten = `seccomp=${JSON.stringify({ syscalls: SECCOMP.syscalls, defaultAction: 'SCMP_ACT_ERRNO' }, null, 2)}`;
    expect(options(asked([rewritten, 'no-new-privileges', 'apparmor=crucible-sandbox']))).toEqual([
      'no-new-privileges',
      ours,
      'apparmor=crucible-sandbox',
    ]);
  });

  it.each([
    [['no-new-privileges', `${ours} `.replace('ERRNO', 'ALLOW')]],
    [['no-new-privileges', 'seccomp=unconfined']],
    [['no-new-privileges', 'seccomp={']],
    [['no-new-privileges', ours, ours]],
    [[ours]],
  ])('cannot be %j', (given) => {
    expect(refusalOf(() => asked(given))).toMatchObject({ reason: 'field_not_allowed' });
  });
});

describe('graphics processors', () => {
  const ONE = { Driver: 'nvidia', Count: 1, Capabilities: [['gpu']] };
  const asked = (image: string, requests: unknown) =>
    changed(changed(valid, 'Image', image), 'HostConfig DeviceRequests', requests);

  it('are given to an image that needs them, and what is said without meaning anything is left out', () => {
    const body = asked(WITH_GPU, [{ ...ONE, DeviceIDs: null, Options: {} }]);
    expect(rebuilt(body)).toMatchObject({ Image: WITH_GPU, HostConfig: { DeviceRequests: [ONE] } });
  });

  it('are not given to an image that needs them and does not ask', () => {
    expect(rebuilt(asked(WITH_GPU, []))['HostConfig']).not.toHaveProperty('DeviceRequests');
  });

  it('are refused to every other image', () => {
    const refusal = refusalOf(() => rebuilt(asked(WORLD.digest, [ONE])));
    expect(refusal).toMatchObject({ reason: 'field_not_allowed', field: 'HostConfig.DeviceRequests' });
  });

  it.each(FORBIDDEN_DEVICE_REQUESTS.map((requests) => [JSON.stringify(requests), requests] as const))(
    'are nothing else, for an image that needs them either: %s',
    (_name, requests) => {
      expect(refusalOf(() => rebuilt(asked(WITH_GPU, requests)))).toMatchObject({
        reason: 'field_not_allowed',
      });
    },
  );
});

describe('a body that is more than a sandbox', () => {
  const escapes = creationEscapes().filter(({ reason }) => reason !== 'body_too_large');
  const groups = [...new Set(escapes.map(({ group }) => group))];
  const rebuild = createContainerRebuilder(SETTINGS);

  it.each(groups)('is refused in every spelling, for the right reason: %s', (group) => {
    const tried = escapes.filter((escape) => escape.group === group);
    const found = tried.map(({ name, body }) => {
      const refusal = refusalOf(() => rebuild(parseJson(Buffer.from(body(WORLD)))));
      return `${name}: ${refusal?.reason ?? 'let through'}`;
    });
    expect(found).toEqual(tried.map(({ name, reason }) => `${name}: ${reason}`));
  });

  it('is tried with every field of a creation that is not a setting of a sandbox', () => {
    expect(escapes.length).toBeGreaterThan(900);
  });
});
