import { readFileSync } from 'node:fs';
import net from 'node:net';
import { networkInterfaces } from 'node:os';
import { Failure } from '../../failure.mjs';

const connect = readFileSync(new URL('./probes/connect.mjs', import.meta.url), 'utf8');
const PORTS = { web: 3000, api: 8083, postgres: 5432, 'docker-proxy': 2375 };
/** This machine, on any of its addresses. */
const MACHINE = 'this machine';
/**
 * What each service has to reach, and what else it can: the two on a network see each other, and whoever has a published
 * port has this machine as its gateway. Everything else is out of reach.
 */
const REACH = {
  web: { needs: ['api'], sees: [MACHINE] },
  api: { needs: ['postgres'], sees: ['web'] },
  worker: { needs: ['postgres', 'docker-proxy'], sees: [] },
  images: { needs: ['postgres', 'docker-proxy'], sees: [] },
  'docker-proxy': { needs: [], sees: [] },
};
/** Somewhere on the internet, by address: it takes a resolver to be told of a name. */
const OUTSIDE = ['1.1.1.1:443', '9.9.9.9:53'];

/** Each service reaches the services that it needs, and no other, nor this machine, nor the outside. */
export async function checkReach({ project }) {
  const listener = await listenEverywhere();
  try {
    const places = [...(await placesOf(project)), ...placesOfMachine(listener.address().port)];
    for (const service of Object.keys(REACH)) {
      for (const container of await project.containers(service)) {
        await checkReachOf({ project, container, places });
      }
    }
    return `${places.length} addresses tried from each container`;
  } finally {
    listener.close();
  }
}

async function checkReachOf({ project, container, places }) {
  const others = places.filter(({ id }) => id !== container.Id);
  const targets = others.map(({ target }) => target);
  const open = await project.ask(container, { program: connect, input: [...targets, ...OUTSIDE] });
  const { needs, sees } = REACH[container.service];
  const reached = others.filter(({ target }) => open.includes(target)).map(({ service }) => service);
  const tooFar = [
    ...reached.filter((service) => ![...needs, ...sees].includes(service)),
    ...open.filter((target) => OUTSIDE.includes(target)),
  ];
  if (tooFar.length > 0)
    throw new Failure(`${container.service} reaches ${[...new Set(tooFar)].join(', ')}.`);
  const missing = needs.filter((service) => !reached.includes(service));
  if (missing.length > 0) throw new Failure(`${container.service} does not reach ${missing.join(', ')}.`);
}

/** Every address of every service that listens, on whatever network. */
async function placesOf(project) {
  const containers = await project.containers();
  return containers.flatMap(({ Id, service, NetworkSettings }) => {
    const port = PORTS[service];
    if (port === undefined) return [];
    const addresses = Object.values(NetworkSettings.Networks).map(({ IPAddress }) => IPAddress);
    return addresses
      .filter((address) => address !== '')
      .map((address) => ({ id: Id, service, target: `${address}:${port}` }));
  });
}

function placesOfMachine(port) {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => ({ id: null, service: MACHINE, target: `${address}:${port}` }));
}

/** A server on every address of this machine, so that it can be told whether a container reaches it. */
function listenEverywhere() {
  const server = net.createServer((socket) => socket.end());
  return new Promise((resolve, reject) =>
    server.once('error', reject).listen(0, '0.0.0.0', () => resolve(server)),
  );
}
