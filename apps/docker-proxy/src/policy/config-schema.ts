import { z } from 'zod';
import { LABELS, SANDBOX_USER } from './container-settings.ts';
import type { ContainerSettings } from './container-settings.ts';
import { hostConfigSchema } from './host-config-schema.ts';
import { missing, noList, noMap, noText, off } from './unset.ts';

/** Ours, and no labels that other programs on the host go by. The proxy's own has another beginning. */
const LABEL_KEY = /^crucible(?:\.[a-z0-9-]{1,40})?$/;
/** The runner's ids are any of these characters, the first one too. */
const LABEL_VALUE = /^[A-Za-z0-9_-][A-Za-z0-9._:/-]{0,127}$/;

/** The whole body of a creation, field by field. Whatever is not named here does not exist. */
export function configSchema(settings: ContainerSettings) {
  return bodySchema(settings).refine(
    ({ Image, HostConfig }) => !HostConfig.DeviceRequests?.length || settings.gpuDigests().has(Image),
    { path: ['HostConfig', 'DeviceRequests'] },
  );
}

function bodySchema(settings: ContainerSettings) {
  return z.strictObject({
    Image: z.string().refine((image) => settings.digests().has(image), { params: { reason: 'image' } }),
    User: z.literal(SANDBOX_USER),
    Hostname: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
    WorkingDir: z.literal('/'),
    Labels: z
      .object({ [LABELS.owner]: z.literal(settings.owner) })
      .catchall(z.string().regex(LABEL_VALUE))
      .refine((labels) => Object.keys(labels).every((key) => LABEL_KEY.test(key))),
    AttachStdin: z.literal(true),
    AttachStdout: z.literal(true),
    AttachStderr: z.literal(true),
    OpenStdin: z.literal(true),
    StdinOnce: z.literal(true),
    Tty: z.literal(false),
    NetworkDisabled: z.literal(true),
    HostConfig: hostConfigSchema(settings),

    Domainname: noText,
    ExposedPorts: noMap,
    Env: noList,
    Cmd: missing,
    Entrypoint: missing,
    Healthcheck: missing,
    ArgsEscaped: off,
    Volumes: noMap,
    MacAddress: noText,
    OnBuild: noList,
    StopSignal: noText,
    StopTimeout: missing,
    Shell: missing,
    NetworkingConfig: z.union([z.null(), z.strictObject({ EndpointsConfig: noMap })]).optional(),
  });
}
