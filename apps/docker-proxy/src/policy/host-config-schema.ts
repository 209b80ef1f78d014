import { z } from 'zod';
import type { ContainerSettings } from './container-settings.ts';
import { deviceRequestsSchema } from './device-requests-schema.ts';
import { areProcessesLimited, maxPidsLimit } from './process-limits.ts';
import { securityOptSchema } from './security-opt-schema.ts';
import { tmpfsSchema } from './tmpfs-schema.ts';
import { ulimitsSchema } from './ulimits-schema.ts';
import { missing, noList, noMap, noNumber, noText, off } from './unset.ts';

const MIB = 1024 * 1024;
/** Less than this, and the agent itself has no room. */
const MIN_MEMORY_BYTES = 6 * MIB;
const MAX_SHM_BYTES = 64 * MIB;
const NANO = 1e9;

/** `HostConfig` of a creation: first what a sandbox has to say, then what it may only leave out. */
export function hostConfigSchema(settings: ContainerSettings) {
  const { limits } = settings;
  return z
    .strictObject({
      NetworkMode: z.literal('none'),
      IpcMode: z.literal('private'),
      CapDrop: z.tuple([z.literal('ALL')]),
      SecurityOpt: securityOptSchema(settings.seccomp),
      ReadonlyRootfs: z.literal(true),
      Privileged: z.literal(false),
      Memory: z.int().min(MIN_MEMORY_BYTES).max(limits.memoryBytes),
      MemorySwap: z.int().min(MIN_MEMORY_BYTES).max(limits.memoryBytes),
      NanoCpus: z
        .int()
        .min(NANO / 100)
        .max(Math.round(limits.cpus * NANO)),
      PidsLimit: z.int().min(1).max(maxPidsLimit(limits.pids)),
      ShmSize: z.int().min(4096).max(MAX_SHM_BYTES),
      OomScoreAdj: z.int().min(0).max(1000),
      Tmpfs: tmpfsSchema(limits),
      Ulimits: ulimitsSchema,
      LogConfig: z.strictObject({ Type: z.literal('none'), Config: noMap }),
      RestartPolicy: z.strictObject({ Name: z.literal('no'), MaximumRetryCount: noNumber }),
      AutoRemove: z.literal(false),
      Runtime: z
        .string()
        .refine((runtime) => settings.runtimes.includes(runtime))
        .optional(),

      Binds: noList,
      Mounts: noList,
      VolumesFrom: noList,
      VolumeDriver: noText,
      ContainerIDFile: noText,
      CapAdd: noList,
      GroupAdd: noList,
      UsernsMode: noText,
      // An empty list unmasks everything.
      MaskedPaths: missing,
      ReadonlyPaths: missing,
      Devices: noList,
      DeviceCgroupRules: noList,
      DeviceRequests: z.union([noList, deviceRequestsSchema]),
      PidMode: noText,
      UTSMode: noText,
      CgroupnsMode: z.union([z.null(), z.literal(''), z.literal('private')]).optional(),
      Cgroup: noText,
      CgroupParent: noText,
      Links: noList,
      PublishAllPorts: off,
      PortBindings: noMap,
      ExtraHosts: noList,
      Dns: noList,
      DnsOptions: noList,
      DnsSearch: noList,
      Annotations: noMap,
      Sysctls: noMap,
      Isolation: noText,
      Init: off,
      MemorySwappiness: z.union([z.null(), z.literal(-1)]).optional(),
      MemoryReservation: noNumber,
      KernelMemory: noNumber,
      KernelMemoryTCP: noNumber,
      OomKillDisable: off,
      CpuShares: noNumber,
      CpuPeriod: noNumber,
      CpuQuota: noNumber,
      CpuRealtimePeriod: noNumber,
      CpuRealtimeRuntime: noNumber,
      CpusetCpus: noText,
      CpusetMems: noText,
      CpuCount: noNumber,
      CpuPercent: noNumber,
      StorageOpt: noMap,
      BlkioWeight: noNumber,
      BlkioWeightDevice: noList,
      BlkioDeviceReadBps: noList,
      BlkioDeviceWriteBps: noList,
      BlkioDeviceReadIOps: noList,
      BlkioDeviceWriteIOps: noList,
      IOMaximumIOps: noNumber,
      IOMaximumBandwidth: noNumber,
      ConsoleSize: z.union([z.null(), z.tuple([z.literal(0), z.literal(0)])]).optional(),
    })
    .refine((host) => host.Memory === host.MemorySwap, { path: ['MemorySwap'] })
    .refine((host) => areProcessesLimited(host, limits.pids), { path: ['PidsLimit'] });
}
