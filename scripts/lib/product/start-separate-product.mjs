import { join } from 'node:path';
import { freePorts } from '../ports.mjs';
import { freshDatabase } from './fresh-database.mjs';
import { migrate } from './open-database.mjs';
import { ownerOf } from './owner-of.mjs';
import { startProduct } from './start-product.mjs';

/**
 * Starts a whole product beside any other: on free ports, with an empty database on the given server, with
 * sandboxes and logs of its own.
 */
export async function startSeparateProduct({ name, engine, database, records, runnerEnv }, context) {
  const databaseUrl = await freshDatabase(database.url, `crucible_${name}`);
  await migrate(databaseUrl, context);
  const [web, runner] = await freePorts(2);
  const settings = {
    ports: { web, runner },
    host: '127.0.0.1',
    engine,
    records,
    databaseUrl,
    sessionSecret: `only-for-${name}-`.repeat(4),
    owner: ownerOf(context.root, name),
    logsFolder: join(context.root, '.crucible', name, 'logs'),
    credentialsFile: join(context.root, '.crucible', name, 'credentials.json'),
    runnerEnv,
  };
  return startProduct(settings, context);
}
