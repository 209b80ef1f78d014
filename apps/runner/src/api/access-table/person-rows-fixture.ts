import { newId } from '../../lib/ids.ts';
import { ACCOUNT, ADMIN, ANYBODY, OWNER, OWNER_OF_RUN } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';

const PROGRAM = { language: 'python', files: [{ path: 'main.py', content: 'pass' }] };

/** What is about whoever asks, and about people as admins see them. */
export const PERSON_ROWS: Rows = {
  'session.get': { who: ANYBODY },
  'languages.list': { who: ANYBODY },
  'account.signInOptions': { who: ANYBODY },
  'account.get': { who: ACCOUNT },
  'account.sessions': { who: ACCOUNT },
  'account.revokeSession': {
    who: OWNER,
    input: async (w) => ({ sessionId: await w.fresh.session() }),
  },
  'account.revokeOtherSessions': { who: ACCOUNT, input: () => ({}) },
  'account.delete': {
    who: ACCOUNT,
    input: () => ({ confirmation: 'somebody@else.test' }),
    butThen: 'invalid_input',
  },
  'apiKeys.list': { who: ACCOUNT },
  'apiKeys.create': { who: ACCOUNT, input: () => ({ name: 'k', scopes: ['read'] }) },
  'apiKeys.create#admin': { who: ADMIN, input: () => ({ name: 'k', scopes: ['admin'] }) },
  'apiKeys.revoke': { who: OWNER, input: async (w) => ({ apiKeyId: await w.fresh.apiKey() }) },
  'people.list': { who: ADMIN, input: () => ({}) },
  'people.invite': {
    who: ADMIN,
    input: () => ({ email: `${newId()}@x.test`, name: 'Nora', role: 'student' }),
  },
  'people.setRole': {
    who: ADMIN,
    input: async (w) => ({ personId: await w.fresh.person(), role: 'teacher' }),
  },
  'people.ban': { who: ADMIN, input: async (w) => ({ personId: await w.fresh.person() }) },
  'people.unban': { who: ADMIN, input: async (w) => ({ personId: await w.fresh.person() }) },
  'runs.create': { who: ANYBODY, input: () => PROGRAM },
  'runs.list': { who: ANYBODY, input: () => ({}) },
  'runs.get': { who: OWNER_OF_RUN, input: async (w) => ({ id: await w.fresh.run() }) },
  'runs.cancel': { who: OWNER_OF_RUN, input: async (w) => ({ id: await w.fresh.run() }) },
  'runs.delete': {
    who: OWNER_OF_RUN,
    input: async (w) => ({ id: await w.fresh.run() }),
    butThen: 'unavailable',
  },
  'snippets.create': { who: ANYBODY, input: () => PROGRAM },
  'snippets.get': { who: ANYBODY, input: async (w) => ({ id: await w.fresh.snippet() }) },
};
