/**
 * Makes somebody an admin: `node src/admin-main.ts e-mail [--password-stdin]`; or checks the audit trail, and fails where it was altered:
 * `node src/admin-main.ts check-audit`. The settings are those of the runner.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { PASSWORD_LENGTH } from '@crucible/contracts/account';
import { EmailSchema } from '@crucible/contracts/person';
import { createDb } from '@crucible/db';
import { accountSettings } from './account-env.ts';
import { accountSecret } from './accounts/account-secret.ts';
import { createAuth } from './accounts/create-auth.ts';
import { checkAudit } from './audit/chain/check-audit.ts';
import { describeCheck } from './audit/chain/describe-check.ts';
import { readEnv } from './env.ts';
import { systemClock } from './lib/clock.ts';
import { createLogger } from './lib/logger.ts';
import { createPostgresPool } from './lib/postgres-pool.ts';
import { queueMail } from './mail/queue-mail.ts';
import { makeAdmin } from './people/make-admin.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'password-stdin': { type: 'boolean', default: false } },
});
const isCheck = positionals[0] === 'check-audit';
const email = EmailSchema.safeParse(positionals[0]);
const parsed = readEnv();
if (!parsed.ok) stop(`The settings are not right: ${parsed.problems.join('; ')}.`);
const { env } = parsed;
const [clock, log, instance] = [systemClock, createLogger('warn'), 'npm run admin'];
if (isCheck) await checkTrail();
if (!email.success)
  stop(
    'Say whom: npm run admin -- e-mail. With --password-stdin the password is read from stdin. Or: npm run admin -- check-audit.',
  );
const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
const { min, max } = PASSWORD_LENGTH;
if (password !== null && (password.length < min || password.length > max))
  stop(`A password has ${min} to ${max} characters.`);

const db = createDb(env.DATABASE_URL);
const settings = accountSettings(env);
const auth = createAuth(
  { db, clock, log, instance, mail: (message) => db.$transaction((tx) => queueMail(tx, message)) },
  { ...settings, secret: accountSecret(env.SESSION_SECRET), allowedOrigins: [] },
);
const { isNew, invitationToken } = await makeAdmin(
  { db, auth, clock, instance },
  { email: email.data, password },
);
const lines = [`${email.data} is an admin now${isNew ? ', with a new account' : ''}.`];
if (invitationToken !== null) {
  lines.push('The password is chosen at this address, within a week and once:');
  lines.push(`${settings.publicUrl}/invitation?token=${invitationToken}`);
}
process.stdout.write(`${lines.join('\n')}\n`);
await db.$disconnect();

async function checkTrail(): Promise<never> {
  const pool = createPostgresPool({ url: env.DATABASE_URL, max: 1, log });
  const by = { personId: null, apiKeyId: null, address: null };
  const check = await checkAudit({ pool, instance }, { by });
  await pool.end();
  process.stdout.write(`${describeCheck(check).join('\n')}\n`);
  process.exit(check.isIntact ? 0 : 1);
}

function stop(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
