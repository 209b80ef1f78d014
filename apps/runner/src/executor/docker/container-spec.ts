import type { ContainerCreateOptions } from 'dockerode';
import type { SandboxProfile } from '../sandbox.ts';
import { LABELS } from './labels.ts';
import type { Ownership } from './labels.ts';

/** User and group of every sandbox; the images have it in their /etc/passwd. */
export const SANDBOX_UID = 10001;

const SHM_BYTES = 16 * 1024 * 1024;
const MAX_OPEN_FILES = 1024;
/** Threads of gVisor's kernel on the machine: some for itself, and several for each process of the program. */
const GVISOR_THREADS = 256;
const GVISOR_THREADS_PER_PROCESS = 4;
const ONE_GPU = { Driver: 'nvidia', Count: 1, Capabilities: [['gpu']] };

/** How sandboxes of an engine are confined. */
export type Confinement = {
  /** The engine's runtime that is gVisor; null where there is none. */
  gvisorRuntime: string | null;
  /** Whether the engine has NVIDIA's way to give a graphics processor to a container. */
  hasGpu: boolean;
  /** A seccomp profile in the engine's form, as JSON. */
  seccompProfile: string;
  /** Name of a loaded AppArmor profile, or null for the engine's own choice. */
  appArmorProfile: string | null;
};

type Options = { profile: SandboxProfile; ownership: Ownership; cpus: number; confinement: Confinement };

/** The whole of what a sandbox container may be. Everything that is not said here is the engine's strict default. */
export function containerSpec({ profile, ownership, cpus, confinement }: Options): ContainerCreateOptions {
  const processes = processLimits(profile);
  const tmpfs = [
    'rw,nosuid,nodev,exec',
    `size=${profile.workspaceBytes}`,
    `nr_inodes=${profile.inodes}`,
    `uid=${SANDBOX_UID}`,
    `gid=${SANDBOX_UID}`,
    'mode=0700',
  ].join(',');
  return {
    Image: profile.imageDigest,
    User: `${SANDBOX_UID}:${SANDBOX_UID}`,
    Hostname: 'sandbox',
    WorkingDir: '/',
    Labels: {
      [LABELS.owner]: ownership.owner,
      [LABELS.boot]: ownership.bootId,
      [LABELS.image]: profile.imageName,
    },
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    OpenStdin: true,
    // The engine closes the agent's stdin when the runner's connection ends, so a sandbox never outlives its runner.
    StdinOnce: true,
    Tty: false,
    NetworkDisabled: true,
    HostConfig: {
      NetworkMode: 'none',
      IpcMode: 'private',
      CapDrop: ['ALL'],
      SecurityOpt: securityOptions(confinement),
      ReadonlyRootfs: true,
      Privileged: false,
      Memory: profile.memoryBytes,
      MemorySwap: profile.memoryBytes,
      NanoCpus: Math.round((profile.cpus ?? cpus) * 1e9),
      ShmSize: SHM_BYTES,
      OomScoreAdj: 500,
      Tmpfs: { '/workspace': tmpfs, '/tmp': tmpfs },
      Ulimits: [
        { Name: 'core', Soft: 0, Hard: 0 },
        { Name: 'nofile', Soft: MAX_OPEN_FILES, Hard: MAX_OPEN_FILES },
        { Name: 'memlock', Soft: 65_536, Hard: 65_536 },
        ...processes.ulimits,
      ],
      LogConfig: { Type: 'none', Config: {} },
      RestartPolicy: { Name: 'no' },
      AutoRemove: false,
      PidsLimit: processes.limit,
      // Where there is none the image can be tried all the same; runs of people are not begun there.
      ...(profile.wantsGpu && profile.isolation === 'standard' && confinement.hasGpu
        ? { DeviceRequests: [ONE_GPU] }
        : {}),
      ...runtimeOf(profile, confinement),
    },
  };
}

function securityOptions({ seccompProfile, appArmorProfile }: Confinement): string[] {
  const options = ['no-new-privileges', `seccomp=${seccompProfile}`];
  return appArmorProfile === null ? options : [...options, `apparmor=${appArmorProfile}`];
}

function runtimeOf({ isolation }: SandboxProfile, { gvisorRuntime }: Confinement): { Runtime?: string } {
  if (isolation === 'standard') return {};
  if (gvisorRuntime === null) throw new Error('A sandbox in gVisor was asked for, and there is no gVisor.');
  return { Runtime: gvisorRuntime };
}

/**
 * Under gVisor the machine counts the threads of its kernel, several for each process of the program; the program's own
 * processes are counted by that kernel.
 */
function processLimits({ isolation, pids }: SandboxProfile) {
  if (isolation === 'standard') return { limit: pids, ulimits: [] };
  const limit = GVISOR_THREADS + GVISOR_THREADS_PER_PROCESS * pids;
  return { limit, ulimits: [{ Name: 'nproc', Soft: pids, Hard: pids }] };
}
