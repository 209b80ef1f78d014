import type { z } from 'zod';
import { configSchema } from './config-schema.ts';
import { LABELS } from './container-settings.ts';
import type { ContainerSettings } from './container-settings.ts';
import { Refusal } from './refusal.ts';

/**
 * Checks the body of a creation and makes another one from what was understood of it, which is what the engine gets.
 * @throws Refusal with the first field that is not as it has to be
 */
export function createContainerRebuilder(settings: ContainerSettings): (body: unknown) => { Image: string } {
  const schema = configSchema(settings);
  return (body) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw toRefusal(parsed.error);
    return rebuild(parsed.data, settings.owner);
  };
}

function rebuild(given: z.infer<ReturnType<typeof configSchema>>, owner: string) {
  const host = given.HostConfig;
  return {
    Image: given.Image,
    User: given.User,
    Hostname: given.Hostname,
    WorkingDir: given.WorkingDir,
    Labels: { ...given.Labels, [LABELS.proxy]: owner },
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    OpenStdin: true,
    StdinOnce: true,
    Tty: false,
    NetworkDisabled: true,
    HostConfig: {
      NetworkMode: 'none',
      IpcMode: 'private',
      CapDrop: ['ALL'],
      SecurityOpt: host.SecurityOpt,
      ReadonlyRootfs: true,
      Privileged: false,
      Memory: host.Memory,
      MemorySwap: host.Memory,
      NanoCpus: host.NanoCpus,
      PidsLimit: host.PidsLimit,
      ShmSize: host.ShmSize,
      OomScoreAdj: host.OomScoreAdj,
      Tmpfs: host.Tmpfs,
      Ulimits: host.Ulimits,
      LogConfig: { Type: 'none', Config: {} },
      RestartPolicy: { Name: 'no' },
      AutoRemove: false,
      ...(host.CgroupnsMode ? { CgroupnsMode: host.CgroupnsMode } : {}),
      ...(host.DeviceRequests?.length ? { DeviceRequests: host.DeviceRequests } : {}),
      ...(host.Runtime === undefined ? {} : { Runtime: host.Runtime }),
    },
  };
}

function toRefusal(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const field = [path, issue.keys[0]].filter(Boolean).join('.');
    return new Refusal('field_unknown', 'The body has a key that is not known here.', {
      field,
      cause: error,
    });
  }
  if (path === 'Image') {
    const message = 'Containers are made from images of the catalog, by digest.';
    return new Refusal('image_not_allowed', message, { field: path, cause: error });
  }
  const message = path === '' ? 'The body is not that of a sandbox.' : `${path} is not what a sandbox has.`;
  return new Refusal('field_not_allowed', message, { field: path, cause: error });
}
