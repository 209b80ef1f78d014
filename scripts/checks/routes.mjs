/** Checks that every HTTP route says who may use it, and that what is there for programs is in the OpenAPI document. */
import { routerPath } from '../../apps/runner/src/api/openapi/documented-route.ts';
import { DOCUMENTED_ROUTES } from '../../apps/runner/src/api/openapi/documented-routes.ts';
import { createLogger } from '../../apps/runner/src/lib/logger.ts';
import { buildServer } from '../../apps/runner/src/server.ts';

const nobody = () => Promise.reject(new Error('Nobody asks.'));

// A server that is never asked anything: it is about what there is, and not about what it does.
const app = await buildServer({
  api: {
    deps: { catalog: { images: [] }, sessionEnds: { onEnd: () => undefined } },
    settings: {
      sessionSecret: 'only-for-the-check-of-routes-and-nothing-else',
      rates: { perPersonPerMinute: 1, perAddressPerMinute: 1 },
      socketsPerPerson: 1,
      allowedOrigins: [],
      requestsPerMinutePerKey: 1,
      streamsPerKey: 1,
      maxWaitMs: 1,
      doors: { mode: 'key', isWaitAllowed: true },
      trustedProxies: [],
    },
  },
  checkHealth: nobody,
  metrics: { access: 'key', keys: { find: nobody }, render: nobody, count: () => undefined },
  log: createLogger('silent'),
  version: '0',
}).catch(fail);
await app.ready();

const nameOf = ({ method, path }) => `${method} ${path}`;
const forPrograms = app.routeTable
  .filter(({ access }) => access !== 'session' && access !== 'account' && access !== 'platform')
  .map(nameOf);
const documented = DOCUMENTED_ROUTES.map(({ method, path }) => nameOf({ method, path: routerPath(path) }));
const problems = [
  ...forPrograms.filter((name) => !documented.includes(name)).map((name) => `${name} is not documented`),
  ...documented
    .filter((name) => !forPrograms.includes(name))
    .map((name) => `${name} is documented and not there`),
];
if (app.routeTable.length === 0) problems.push('no route was found');

for (const problem of problems) console.error(`${problem}.`);
console.log(`${app.routeTable.length} routes`);
process.exit(problems.length > 0 ? 1 : 0);

/** The server itself refuses a route that does not say who may use it. */
function fail(error) {
  console.error(error.message);
  process.exit(1);
}
