import { createHmac, randomBytes } from 'node:crypto';
import type { AccountRole } from '@crucible/contracts/person';
import { accountSecret } from '../accounts/account-secret.ts';
import { newId } from '../lib/ids.ts';
import type { TestApi } from './api-fixture.ts';
import { TEST_API_SETTINGS } from './api-fixture.ts';
import { visitorWith } from './visitor-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

/** Somebody with an account, and a browser that is signed in to it. */
export type SignedInVisitor = Visitor & { personId: string; sessionId: string; email: string; name: string };

type Who = { role?: AccountRole; name?: string; email?: string };

const HOUR_MS = 3_600_000;

/**
 * Makes somebody with an account who is signed in, without a password and without waiting for one to be hashed:
 *
 *     const teacher = await signedIn(api, { role: 'teacher' });
 *     const { data } = await teacher.mutate('courses.create', { … });
 *     const socket = await teacher.connect();
 *
 * Students by default. Members of courses are made by the operations of courses, with `personId`.
 */
export async function signedIn(
  api: Pick<TestApi, 'url' | 'db'>,
  { role = 'student', ...who }: Who = {},
): Promise<SignedInVisitor> {
  const personId = newId();
  const email = who.email ?? `${personId.toLowerCase()}@crucible.test`;
  const name = who.name ?? `A ${role}`;
  await api.db.person.create({ data: { id: personId, role, name, email, emailVerified: true } });
  return signInAgain(api, { personId, email, name });
}

/** One more browser for somebody who has an account. */
export async function signInAgain(
  api: Pick<TestApi, 'url' | 'db'>,
  { personId, email, name }: { personId: string; email: string; name: string },
): Promise<SignedInVisitor> {
  const sessionId = newId();
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + HOUR_MS);
  await api.db.session.create({ data: { id: sessionId, token, personId, expiresAt } });
  return { ...visitorWith(api.url, sessionCookie(token)), personId, sessionId, email, name };
}

/** The cookie of a session as the account library signs it. */
function sessionCookie(token: string): string {
  const signature = createHmac('sha256', accountSecret(TEST_API_SETTINGS.sessionSecret))
    .update(token)
    .digest('base64');
  return `crucible.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
