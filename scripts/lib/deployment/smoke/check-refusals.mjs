import { readFileSync } from 'node:fs';
import { Failure } from '../../failure.mjs';

const askProxy = readFileSync(new URL('./probes/ask-proxy.mjs', import.meta.url), 'utf8');
const OK = 200;
const FORBIDDEN = [400, 403, 404, 405];

/** What a worker that was taken over might try; each has to be refused. */
function attempts(image, postgresId) {
  const create = (hostConfig) => ({
    method: 'POST',
    path: '/containers/create',
    body: { Image: image, HostConfig: hostConfig },
  });
  return [
    create({ Privileged: true }),
    create({ Binds: ['/:/host'] }),
    create({ NetworkMode: 'host' }),
    create({ PidMode: 'host' }),
    create({ hostconfig: { Privileged: true } }),
    { method: 'POST', path: `/containers/${postgresId}/exec`, body: { Cmd: ['sh'] } },
    { method: 'POST', path: `/containers/${postgresId}/stop` },
    { method: 'DELETE', path: `/containers/${postgresId}?force=true` },
    { method: 'GET', path: `/containers/${postgresId}/archive?path=/` },
    { method: 'POST', path: '/build' },
    { method: 'POST', path: `/images/${image}/tag?repo=crucible/python&tag=mine` },
    { method: 'GET', path: `/images/${image}/get` },
    { method: 'DELETE', path: `/images/${image}?force=1` },
    { method: 'POST', path: '/images/create?fromImage=crucible/python&tag=mine' },
    { method: 'POST', path: '/networks/create', body: { Name: 'x' } },
    { method: 'POST', path: '/volumes/create', body: { Name: 'x' } },
    { method: 'GET', path: `/containers/${postgresId}/json` },
    { method: 'GET', path: `/containers/${postgresId}/logs?stdout=true` },
  ];
}

/** From where a worker stands, the proxy answers, and refuses what it has to. */
export async function checkRefusals({ project, catalog }) {
  const [worker] = await project.containers('worker');
  const [postgres] = await project.containers('postgres');
  const asked = [{ method: 'GET', path: '/_ping' }, ...attempts(catalog.images[0].digest, postgres.Id)];
  const [ping, ...statuses] = await project.ask(worker, { program: askProxy, input: asked });
  if (ping !== OK) throw new Failure(`The proxy answers a ping with ${ping}.`);
  const let_through = statuses.flatMap((status, index) =>
    FORBIDDEN.includes(status) ? [] : [`${asked[index + 1].method} ${asked[index + 1].path} → ${status}`],
  );
  if (let_through.length > 0) throw new Failure(`Not refused: ${let_through.join(', ')}.`);
  return `${statuses.length} requests refused`;
}
