import { Failure } from '../../failure.mjs';

const SOCKET = '/var/run/docker.sock';

/** Every container is what docker-compose.yml promises: without rights, read-only, limited. */
export async function checkConfinement({ project }) {
  const containers = await project.containers();
  const problems = containers.flatMap((container) =>
    problemsOf(container).map((problem) => `${container.Name.slice(1)}: ${problem}`),
  );
  if (problems.length > 0) throw new Failure(problems.join('; '));
  return `${containers.length} containers`;
}

function problemsOf({ service, Config, HostConfig, State }) {
  const expectations = {
    'runs as root': /^[1-9]\d*:[1-9]\d*$/.test(Config.User),
    'is privileged': !HostConfig.Privileged,
    'can write its root file system': HostConfig.ReadonlyRootfs,
    'keeps capabilities': HostConfig.CapDrop?.includes('ALL') && (HostConfig.CapAdd ?? []).length === 0,
    'may gain privileges': HostConfig.SecurityOpt?.some((option) =>
      /^no-new-privileges(:true)?$/.test(option),
    ),
    'has no memory limit': HostConfig.Memory > 0 && HostConfig.MemorySwap === HostConfig.Memory,
    'has no CPU limit': HostConfig.NanoCpus > 0,
    'has no process limit': HostConfig.PidsLimit > 0,
    'writes logs without end': HostConfig.LogConfig.Config['max-size'] !== undefined,
    'is not healthy': service === 'migrate' ? State.ExitCode === 0 : State.Health?.Status === 'healthy',
    'is not started again': service === 'migrate' || HostConfig.RestartPolicy.Name === 'unless-stopped',
  };
  return Object.keys(expectations).filter((problem) => expectations[problem] !== true);
}

/** One service alone has the engine's socket. */
export async function checkSocketMount({ project }) {
  const holders = (await project.containers()).filter(({ Mounts }) =>
    Mounts.some(({ Source, Destination }) => Source.endsWith('docker.sock') || Destination === SOCKET),
  );
  const services = holders.map(({ service }) => service).join(', ');
  if (services !== 'docker-proxy') throw new Failure(`The socket is mounted in: ${services || 'nothing'}.`);
  return 'docker-proxy alone';
}

/** One service alone has a published port, and on this machine's own address alone. */
export async function checkPublishedPorts({ project, port }) {
  const published = (await project.containers()).flatMap(({ service, HostConfig, NetworkSettings }) => {
    const bindings = [HostConfig.PortBindings, NetworkSettings.Ports].flatMap((ports) =>
      Object.values(ports ?? {}),
    );
    return bindings.flatMap((places) =>
      (places ?? []).map((place) => `${service} ${place.HostIp}:${place.HostPort}`),
    );
  });
  const unexpected = published.filter((place) => place !== `web 127.0.0.1:${port}`);
  if (published.length === 0 || unexpected.length > 0)
    throw new Failure(`Published: ${published.join(', ') || 'nothing'}.`);
  return `web on 127.0.0.1:${port}`;
}

/** Sandboxes have neither a network nor anything of this machine's file system. */
export async function checkSandboxes({ sandboxes }) {
  const waiting = (await sandboxes()).filter(({ State }) => State.Running);
  if (waiting.length === 0) throw new Failure('There is no sandbox to look at.');
  for (const { Name, HostConfig, Mounts } of waiting) {
    if (HostConfig.NetworkMode !== 'none')
      throw new Failure(`${Name} has the network ${HostConfig.NetworkMode}.`);
    if (Mounts.some(({ Type }) => Type !== 'tmpfs')) throw new Failure(`${Name} has something mounted.`);
  }
  return `${waiting.length} of them, without network and mounts`;
}
