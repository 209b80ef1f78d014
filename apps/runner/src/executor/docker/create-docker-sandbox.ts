import type { Duplex } from 'node:stream';
import type { Isolation } from '@crucible/contracts/isolation';
import type Docker from 'dockerode';
import { PROTOCOL_VERSION } from '../agent-protocol/frame-types.ts';
import type { Sandbox, SandboxProfile } from '../sandbox.ts';
import { createAgentStream } from './agent-stream.ts';
import type { AgentStream } from './agent-stream.ts';
import { containerSpec, SANDBOX_UID } from './container-spec.ts';
import type { Confinement } from './container-spec.ts';
import type { EngineCalls } from './engine-calls.ts';
import { explainEnd } from './explain-end.ts';
import type { Ownership } from './labels.ts';
import { waitForEnd } from './wait-for-end.ts';

const READY_TIMEOUT_MS = 20_000;
const ATTACH = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true } as const;

export type CreateSandboxDeps = {
  docker: Docker;
  calls: EngineCalls;
  ownership: Ownership;
  cpus: number;
  confinement: Confinement;
  /** Takes a container out of the world; never rejects. */
  remove: (containerId: string) => Promise<void>;
};

/** Creates, attaches to and starts a container; resolves when the agent in it has said that it is ready. */
export async function createDockerSandbox(
  deps: CreateSandboxDeps,
  profile: SandboxProfile,
): Promise<Sandbox> {
  const { docker, calls, ownership, cpus, confinement } = deps;
  const spec = containerSpec({ profile, ownership, cpus, confinement });
  const container = await calls('create', createContainer(docker, spec));
  let stream: AgentStream | null = null;
  try {
    const attached = await calls('attach', container.attach(ATTACH));
    stream = createAgentStream(attached as Duplex);
    await calls('start', container.start());
    await expectReady(stream);
  } catch (error) {
    stream?.close();
    await deps.remove(container.id);
    throw error;
  }
  const ping = () => docker.ping();
  return toSandbox({ remove: deps.remove, ping, container, stream }, profile.isolation);
}

/** By itself, dockerode would say the whole specification in the query once more. */
function createContainer(docker: Docker, spec: Docker.ContainerCreateOptions): Promise<Docker.Container> {
  const request: Docker.ContainerCreateOptions & { _query: object; _body: object } = {
    _query: {},
    _body: spec,
  };
  return docker.createContainer(request);
}

type Parts = Pick<CreateSandboxDeps, 'remove'> & {
  ping: () => Promise<unknown>;
  container: Docker.Container;
  stream: AgentStream;
};

function toSandbox({ remove, ping, container, stream }: Parts, isolation: Isolation): Sandbox {
  let destroyed: Promise<void> | null = null;
  return {
    id: container.id,
    isolation,
    send: (frames) => stream.send(frames),
    nextFrame: () => stream.nextFrame(),
    isAlive: () => stream.isOpen(),
    end: async () => explainEnd(ping, { isolation, end: await waitForEnd(container) }),
    destroy() {
      destroyed ??= (async () => {
        stream.close();
        await remove(container.id);
      })();
      return destroyed;
    },
  };
}

async function expectReady(stream: AgentStream): Promise<void> {
  const timeout = setTimeout(() => stream.close(), READY_TIMEOUT_MS);
  try {
    const frame = await stream.nextFrame();
    if (frame?.type !== 'ready') {
      throw new Error(
        `The sandbox agent did not become ready: ${stream.complaint() || (frame?.type ?? 'no answer')}`,
      );
    }
    if (frame.version !== PROTOCOL_VERSION || frame.uid !== SANDBOX_UID) {
      throw new Error(`The sandbox agent speaks version ${frame.version} as uid ${frame.uid}.`);
    }
    await stream.seal();
  } finally {
    clearTimeout(timeout);
  }
}
