import { newId } from '../../lib/ids.ts';
import { ACCOUNT, ADMIN, ANYBODY, OWNER, OWNER_OF_RUN } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';

const PROGRAM = { language: 'python', files: [{ path: 'main.py', content: 'pass' }] };

/** What is about whoever asks, and about people as admins see them. */
export const PERSON_ROWS: Rows = {
  'session.get': { who: ANYBODY },
  'languages.list': { who: ANYBODY },
  'languages.variants': { who: ANYBODY },
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
  'people.get': { who: ADMIN, input: async (w) => ({ personId: await w.fresh.person() }) },
  'people.setQuotas': {
    who: ADMIN,
    input: async (w) => ({
      personId: await w.fresh.person(),
      quotas: { runsPerHour: 5, cpuSecondsPerDay: null, storageBytes: null },
    }),
  },
  'people.resetTwoFactor': {
    who: ADMIN,
    input: async (w) => ({ personId: await w.fresh.person() }),
    butThen: 'conflict',
  },
  'people.revokeKey': {
    who: ADMIN,
    input: async (w) => ({ personId: w.callers.student.personId, apiKeyId: await w.fresh.apiKey() }),
  },
  'audit.list': { who: ADMIN, input: () => ({}) },
  'audit.check': { who: ADMIN, input: () => ({}) },
  'audit.lastCheck': { who: ADMIN },
  'settings.shown': { who: ANYBODY },
  'settings.get': { who: ADMIN },
  // What is based on something that is not so changes nothing for the others.
  'settings.change': {
    who: ADMIN,
    input: () => ({
      ...{ section: 'images', value: { freshnessDays: 60 }, basedOn: '2020-01-01T00:00:00.000Z' },
    }),
    butThen: 'conflict',
  },
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
