/** The part of `npm start` that runs once the dependencies are there: prepares, starts, watches, stops. */
import { join } from 'node:path';
import { portFrom, requireFreePort } from '../lib/ports.mjs';
import { orAbort } from '../lib/process/lifetime.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { claimCheckout } from '../lib/product/claim-checkout.mjs';
import { migrate, openDatabase } from '../lib/product/open-database.mjs';
import { ownerOf } from '../lib/product/owner-of.mjs';
import { preparation } from '../lib/product/prepare.mjs';
import { startProduct } from '../lib/product/start-product.mjs';
import { demoSettings } from '../lib/product/demo-settings.mjs';
import { showMails } from '../lib/product/show-mails.mjs';
import { createProgress, seconds } from '../lib/progress.mjs';
import { readSecrets } from '../lib/read-secrets.mjs';

const root = join(import.meta.dirname, '../..');
const state = join(root, '.crucible');
const node = process.execPath;
const progress = createProgress();

await runLife({ progress, stoppedCode: 0 }, async (lifetime) => {
  const context = { root, node, lifetime, progress };
  const { env } = process;
  const records = await claimCheckout({ root, command: 'start', lifetime });
  const host = env.HOST || '127.0.0.1';
  const ports = {
    web: portFrom(env, { variable: 'PORT', fallback: 3000 }),
    runner: portFrom(env, { variable: 'RUNNER_PORT', fallback: 8083 }),
  };
  await requireFreePort({ port: ports.web, host, variable: 'PORT' });
  await requireFreePort({ port: ports.runner, host: '127.0.0.1', variable: 'RUNNER_PORT' });

  const prepare = preparation(context);
  const engine = await prepare.engine();
  await prepare.images(engine);
  await prepare.databaseClient();
  await prepare.web();

  const database = await openDatabase(
    { url: env.DATABASE_URL, dataDir: join(state, 'postgres'), records },
    context,
  );
  await migrate(database.url, context);

  const secrets = readSecrets(join(state, 'secrets.json'));
  const product = await startProduct(
    {
      ports,
      host,
      engine,
      records,
      databaseUrl: database.url,
      sessionSecret: env.SESSION_SECRET || secrets.sessionSecret,
      owner: ownerOf(root, 'start'),
      logsFolder: join(state, 'logs'),
      credentialsFile: join(state, 'credentials.json'),
      publicUrl: env.PUBLIC_URL || `http://localhost:${ports.web}`,
    },
    context,
  );
  const tookMs = Date.now() - Number(env.CRUCIBLE_STARTED_AT);
  progress.say(
    `\nCrucible is ready at http://localhost:${ports.web} (runner on ${ports.runner}, ${seconds(tookMs)})`,
  );
  if (demoSettings(env).SEED_DEMO === 'true') {
    progress.say(
      'Sign in as teacher@crucible.test, student1@crucible.test or admin@crucible.test, each with the password crucible-demo.',
    );
  }
  if (!env.SMTP_URL) {
    const log = join(state, 'logs/runner.log');
    showMails(log, { say: progress.say, signal: lifetime.stopping }).catch((error) =>
      progress.say(`Mails are not told here: ${error.message}`),
    );
  }
  progress.say(
    'Programs: .crucible/credentials.json has a key, /docs tells the rest. Press Ctrl-C to stop it.',
  );
  return orAbort(Promise.race([product.ended, database.ended, engine.ended]), lifetime.stopping);
});
