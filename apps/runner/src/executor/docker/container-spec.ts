import type { ContainerCreateOptions } from 'dockerode';
import type { SandboxProfile } from '../sandbox.ts';
import { LABELS } from './labels.ts';
import type { Ownership } from './labels.ts';

/** User and group of every sandbox; the images have it in their /etc/passwd. */
export const SANDBOX_UID = 10001;

const SHM_BYTES = 16 * 1024 * 1024;
const MAX_OPEN_FILES = 1024;

type Options = { profile: SandboxProfile; ownership: Ownership; cpus: number; runtime: string | null };

/** The whole of what a sandbox container may be. Everything that is not said here is the engine's strict default. */
export function containerSpec({ profile, ownership, cpus, runtime }: Options): ContainerCreateOptions {
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
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: true,
      Privileged: false,
      Memory: profile.memoryBytes,
      MemorySwap: profile.memoryBytes,
      NanoCpus: Math.round((profile.cpus ?? cpus) * 1e9),
      PidsLimit: profile.pids,
      ShmSize: SHM_BYTES,
      OomScoreAdj: 500,
      Tmpfs: { '/workspace': tmpfs, '/tmp': tmpfs },
      Ulimits: [
        { Name: 'core', Soft: 0, Hard: 0 },
        { Name: 'nofile', Soft: MAX_OPEN_FILES, Hard: MAX_OPEN_FILES },
        { Name: 'memlock', Soft: 65_536, Hard: 65_536 },
      ],
      LogConfig: { Type: 'none', Config: {} },
      RestartPolicy: { Name: 'no' },
      AutoRemove: false,
      ...(runtime === null ? {} : { Runtime: runtime }),
    },
  };
}
