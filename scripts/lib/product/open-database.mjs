import { Failure } from '../failure.mjs';
import { orAbort } from '../process/lifetime.mjs';

/**
 * The database server: the one at `url` when given, else the embedded Postgres in `dataDir`, stopped at the end.
 * @returns its `url`, and `ended`, which rejects when the embedded one ends by itself
 */
export async function openDatabase({ url, dataDir, records }, { root, lifetime, progress }) {
  const never = new Promise(() => {});
  if (url) return { url, ended: never };
  const { startEmbeddedPostgres } = await import('../database/embedded-postgres.mjs');
  let stopping = false;
  const server = await progress.step('Database', async (log) => {
    const starting = startEmbeddedPostgres({ root, dataDir, log });
    // Registered before it is up, so that a stop in between does not leave it behind.
    lifetime.onEnd('database', async () => {
      stopping = true;
      const started = await starting.catch(() => null);
      if (started !== null) await progress.step('Stop the database', () => started.stop());
      records.remove('database');
    });
    return orAbort(starting, lifetime.stopping);
  });
  records.add('database', server.pid);
  const ended = server.exited.then(() => {
    if (!stopping) throw new Failure(`The database ended unexpectedly; ${dataDir}.log tells why.`);
    return never;
  });
  ended.catch(() => {});
  return { url: server.url, ended };
}

/** Brings a database up to date, creating it where it is missing. */
export async function migrate(url, { root, lifetime, progress }) {
  const { applyMigrations } = await import('../database/apply-migrations.mjs');
  await progress.step('Migrations', async (log) => {
    const applied = await orAbort(applyMigrations({ root, url, log }), lifetime.stopping);
    return { note: applied.length === 0 ? 'up to date' : `${applied.length} applied` };
  });
}
