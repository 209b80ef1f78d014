/** Makes somebody an admin: npm run admin -- e-mail [--password-stdin]; or checks the audit trail: npm run admin -- check-audit. While `npm start` runs, or with the settings of a runner. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedUrl } from './lib/database/embedded-postgres.mjs';
import { modernNode } from './lib/process/modern-node.mjs';
import { readSecrets } from './lib/read-secrets.mjs';

const root = join(import.meta.dirname, '..');
const state = join(root, '.crucible');
const { env } = process;

/** Where the pages of `npm start` are, where it has run here. */
function keptWebUrl() {
  const file = join(state, 'credentials.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).webUrl : '';
}

try {
  const settings = {
    DATABASE_URL: env.DATABASE_URL || (await embeddedUrl(join(state, 'postgres'))),
    SESSION_SECRET: env.SESSION_SECRET || readSecrets(join(state, 'secrets.json')).sessionSecret,
    IMAGE_CATALOG: env.IMAGE_CATALOG || join(state, 'images.json'),
    PUBLIC_URL: env.PUBLIC_URL || keptWebUrl(),
  };
  const script = join(root, 'apps/runner/src/admin-main.ts');
  const { status } = spawnSync(modernNode(root), [script, ...process.argv.slice(2)], {
    env: { ...env, PORT: '', ...settings },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(`It could not be done: ${error.message}`);
  console.error('Run npm start here first and leave it running, or set DATABASE_URL and SESSION_SECRET.');
  process.exitCode = 1;
}
