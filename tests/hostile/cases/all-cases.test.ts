import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN_FIELDS } from '../../../apps/docker-proxy/src/fixtures/forbidden-fields.ts';
import { FORBIDDEN_LIMITS } from '../../../apps/docker-proxy/src/fixtures/forbidden-limits.ts';
import type { Outcome } from '../../../apps/runner/src/executor/engine-fixture.ts';
import { GROUPS } from '../suite/hostile-case.ts';
import type { EngineCase } from '../suite/hostile-case.ts';
import { ALL_CASES } from './all-cases.ts';
import { GVISOR_DIFFERENCES } from './gvisor.ts';

const inSandboxes = ALL_CASES.filter((hostile): hostile is EngineCase => hostile.kind === 'engine');
const nameOf = ({ group, id }: { group: string; id: string }) => `${group}/${id}`;

/** A run in which the sandbox held nothing: it did what it wanted, took what it liked, and nobody noticed. */
const BREACH: Outcome = {
  status: 'completed',
  exitCode: 0,
  signal: null,
  limitHit: null,
  wallMs: 60_000,
  cpuMs: 60_000,
  memoryBytes: 2 ** 34,
  outputBytes: 2 ** 34,
  truncated: false,
  internalCause: null,
  step: 'run',
  compile: null,
  cases: [],
  diagnostics: [],
  artifacts: [{ path: '../../etc/passwd', content: Buffer.from('root:x:0:0') }],
  artifactsSkipped: 0,
  isolation: 'standard',
  engineAway: false,
  sandboxes: 1,
  isWarm: false,
  stdout: 'ALLOWED everything\nENDLESS LATE SHARED root:x:0:0 False\n',
  stderr: 'ALLOWED everything',
  output: Buffer.from('ALLOWED everything'),
};

describe('the cases', () => {
  it('have names of their own, in every group', () => {
    const names = ALL_CASES.map(nameOf);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(new Set(ALL_CASES.map(({ group }) => group))).toEqual(new Set(GROUPS));
  });

  it('use every program of the folder, and no other', () => {
    const named = inSandboxes.flatMap(({ programs, neighbour }) => [
      ...programs.flatMap(({ file }) => file ?? []),
      ...(neighbour === undefined ? [] : [neighbour]),
    ]);
    const written = readdirSync(new URL('../programs/', import.meta.url));
    expect([...new Set([...named, 'probe.py', 'neighbour.py'])].toSorted()).toEqual(written.toSorted());
  });

  it('differ in gVisor only where they are', () => {
    const names = new Set(inSandboxes.map(nameOf));
    expect(Object.keys(GVISOR_DIFFERENCES).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(inSandboxes.map((hostile) => [nameOf(hostile), hostile] as const))(
    '%s fails where nothing is held',
    (_, { programs, differences, expect: condition }) => {
      const runs = programs.map(() => BREACH);
      for (const each of [condition, ...Object.values(differences ?? {}).map((level) => level.expect)]) {
        expect(each(BREACH, runs)).not.toBeNull();
      }
    },
  );
});

describe('the fields of a creation', () => {
  it('are all that an engine knows that could do harm', () => {
    const known = new Set(
      [...FORBIDDEN_FIELDS, ...FORBIDDEN_LIMITS].map(({ path }) => path.split(' ').at(-1)),
    );
    expect(HARMFUL.filter((field) => !known.has(field))).toEqual([]);
  });
});

/** Fields of the engine's API by which a container can escape, outlive its limits, or make the engine connect somewhere. */
const HARMFUL = `
  Binds Mounts VolumesFrom VolumeDriver ContainerIDFile Volumes Tmpfs
  Privileged CapAdd CapDrop User GroupAdd UsernsMode SecurityOpt MaskedPaths ReadonlyPaths CredentialSpec ReadonlyRootfs
  Devices DeviceCgroupRules DeviceRequests
  NetworkMode NetworkDisabled PidMode IpcMode UTSMode CgroupnsMode Cgroup CgroupParent NetworkingConfig Links PublishAllPorts
  PortBindings ExposedPorts ExtraHosts Dns DnsOptions DnsSearch MacAddress Hostname Domainname
  Runtime Annotations Sysctls Isolation Init
  Memory MemorySwap MemorySwappiness MemoryReservation KernelMemory KernelMemoryTCP OomKillDisable OomScoreAdj NanoCpus CpuQuota
  CpuPeriod CpuShares CpuRealtimePeriod CpuRealtimeRuntime CpusetCpus CpusetMems PidsLimit Ulimits ShmSize StorageOpt
  BlkioWeight BlkioWeightDevice BlkioDeviceReadBps BlkioDeviceWriteBps BlkioDeviceReadIOps BlkioDeviceWriteIOps
  IOMaximumIOps IOMaximumBandwidth
  RestartPolicy AutoRemove Healthcheck StopSignal StopTimeout OnBuild AttachStdin AttachStdout AttachStderr OpenStdin StdinOnce
  Tty ConsoleSize LogConfig
  Image Entrypoint Cmd Shell Env WorkingDir ArgsEscaped Labels
`
  .trim()
  .split(/\s+/);
