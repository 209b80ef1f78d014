import { expect, it } from 'vitest';
import { containerSpec } from './container-spec.ts';
import type { Confinement } from './container-spec.ts';

const profile = {
  imageDigest: 'sha256:0',
  imageName: 'python',
  memoryBytes: 2 ** 28,
  pids: 64,
  cpus: null,
  workspaceBytes: 2 ** 26,
  inodes: 4096,
  wantsGpu: false,
};
const confinement: Confinement = {
  gvisorRuntime: 'runsc',
  hasGpu: false,
  seccompProfile: '{}',
  appArmorProfile: null,
};

function hostConfig(isolation: 'standard' | 'gvisor', changed: Partial<Confinement> = {}) {
  return containerSpec({
    profile: { ...profile, isolation },
    ownership: { owner: 'o', bootId: 'b' },
    cpus: 1,
    confinement: { ...confinement, ...changed },
  }).HostConfig;
}

it("leaves a standard sandbox to the engine's own runtime, and its processes to the machine", () => {
  expect(hostConfig('standard')).toMatchObject({ PidsLimit: 64 });
  expect(hostConfig('standard')?.Runtime).toBeUndefined();
  expect(hostConfig('standard')?.Ulimits?.map(({ Name }) => Name)).not.toContain('nproc');
});

it('has gVisor count the processes, and the machine the threads of gVisor', () => {
  expect(hostConfig('gvisor')).toMatchObject({
    Runtime: 'runsc',
    PidsLimit: 512,
    Ulimits: expect.arrayContaining([{ Name: 'nproc', Soft: 64, Hard: 64 }]),
  });
});

it('makes no sandbox where the level is missing, instead of a weaker one', () => {
  expect(() => hostConfig('gvisor', { gvisorRuntime: null })).toThrow('gVisor');
});

it('says AppArmor only where a profile is loaded', () => {
  expect(hostConfig('standard')?.SecurityOpt).toEqual(['no-new-privileges', 'seccomp={}']);
  expect(hostConfig('gvisor', { appArmorProfile: 'crucible-sandbox' })?.SecurityOpt).toEqual([
    'no-new-privileges',
    'seccomp={}',
    'apparmor=crucible-sandbox',
  ]);
});

it('asks for a graphics processor only for an image that needs one, where there is one', () => {
  const requestsOf = (wantsGpu: boolean, hasGpu: boolean, isolation: 'standard' | 'gvisor' = 'standard') =>
    containerSpec({
      profile: { ...profile, isolation, wantsGpu },
      ownership: { owner: 'o', bootId: 'b' },
      cpus: 1,
      confinement: { ...confinement, hasGpu },
    }).HostConfig?.DeviceRequests;

  expect(requestsOf(true, true)).toEqual([{ Driver: 'nvidia', Count: 1, Capabilities: [['gpu']] }]);
  expect(requestsOf(false, true)).toBeUndefined();
  expect(requestsOf(true, false)).toBeUndefined();
  expect(requestsOf(true, true, 'gvisor')).toBeUndefined();
});
