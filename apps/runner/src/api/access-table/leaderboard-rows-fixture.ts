import { authorFor, operationDeps } from '../../evaluations/evaluation-fixture.ts';
import { addBoardEntry } from '../../leaderboards/add-board-entry.ts';
import { newId } from '../../lib/ids.ts';
import { ACCOUNT, ANYBODY, OWNER, OWNER_OF_RUN, TEACHERS } from './callers-fixture.ts';
import type { Audience } from './callers-fixture.ts';
import { evaluation, published } from './evaluation-rows-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

/** The teacher's benchmark. */
const KEEPER: Audience = { ...TEACHERS, elsewhere: 'forbidden', teacher: null };
/** What of it needs no account to be asked for. */
const KEEPER_SEES: Audience = {
  ...{ ...KEEPER, nobody: 'forbidden', visitor: 'forbidden', expired: 'forbidden', banned: 'forbidden' },
};
/** The student's entry on its board, which everybody sees. */
const OF_STUDENT: Audience = {
  ...{ ...ACCOUNT, outsider: 'forbidden', elsewhere: 'forbidden', classmate: 'forbidden' },
  grader: 'forbidden',
};
const CHANGES: Audience = { ...OF_STUDENT, teacher: 'forbidden' };
/** The same on a board that nobody else sees. */
const HIDDEN: Audience = { ...OWNER_OF_RUN, teacher: null, admin: null };
const HIDDEN_CHANGES: Audience = { ...OWNER, teacher: null, admin: null };

/** An evaluation of the student's whose samples all have a verdict. */
async function ended(w: World): Promise<{ evaluationId: string }> {
  const { evaluationId } = await evaluation(w, 'finished');
  const { db } = w.api;
  const failed = { status: 'failed', finishedAt: new Date() };
  await db.evaluationSample.updateMany({ where: { evaluationId }, data: failed });
  await db.evaluation.update({ where: { id: evaluationId }, data: { finishedAt: new Date() } });
  return { evaluationId };
}

/** The same on the board. */
async function onBoard(w: World, visibility: 'public' | 'private' = 'public') {
  const { db } = w.api;
  const { evaluationId } = await ended(w);
  const { versionId, version } = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    include: { version: { include: { benchmark: true } } },
  });
  const actor = { personId: w.callers.student.personId, role: 'student' as const };
  const { id } = await addBoardEntry(operationDeps({ db }), {
    access: { evaluationId, versionId, isKeeper: false },
    ...{ url: '', note: '', actor, by: authorFor(actor) },
  });
  const { slug } = await db.benchmark.update({
    where: { id: version.benchmarkId },
    data: { visibility },
  });
  return { evaluationId, entry: { entryId: id }, kept: { slug, entryId: id } };
}

const shown = async (w: World) => ({ evaluationId: (await onBoard(w)).evaluationId });

export const LEADERBOARD_ROWS: Rows = {
  'leaderboards.get': { who: ANYBODY, input: published },
  'leaderboards.get#of all problems': {
    who: KEEPER_SEES,
    input: async (w) => ({ ...(await published(w)), ofAllProblems: true }),
  },
  'leaderboards.map': {
    who: ANYBODY,
    input: async (w) => ({ ...(await published(w)), entryIds: [newId()] }),
  },
  'leaderboards.candidate': { who: ANYBODY, input: async (w) => (await onBoard(w)).entry },
  'leaderboards.candidate#hidden': {
    who: HIDDEN,
    input: async (w) => (await onBoard(w, 'private')).entry,
  },
  'leaderboards.add': { who: { ...OWNER, teacher: 'forbidden', admin: 'forbidden' }, input: ended },
  'leaderboards.report': {
    who: ACCOUNT,
    input: async (w) => ({
      ...{ ...(await published(w)), candidateName: 'm', passAtK: [{ k: 1, value: 0.5 }] },
    }),
  },
  'leaderboards.withdraw': { who: OF_STUDENT, input: async (w) => (await onBoard(w)).entry },
  'leaderboards.withdraw#hidden': {
    who: HIDDEN_CHANGES,
    input: async (w) => (await onBoard(w, 'private')).entry,
  },
  'leaderboards.setBaseline': {
    who: KEEPER,
    input: async (w) => ({ ...(await onBoard(w)).kept, isBaseline: true }),
  },
  'leaderboards.setBaseline#of another board': {
    who: KEEPER,
    input: async (w) => ({ ...(await onBoard(w)).entry, ...(await published(w)), isBaseline: true }),
    butThen: 'not_found',
  },
  'leaderboards.disqualify': {
    who: KEEPER,
    input: async (w) => ({ ...(await onBoard(w)).kept, reason: 'Copied.' }),
  },
  'leaderboards.requalify': {
    who: KEEPER,
    input: async (w) => (await onBoard(w)).kept,
    butThen: 'conflict',
  },
  'evaluations.get#on the board': { who: ANYBODY, input: shown },
  'evaluations.scores#on the board': { who: ANYBODY, input: shown },
  'evaluations.samples#on the board': { who: ANYBODY, input: shown },
  'evaluations.sample#on the board': {
    who: ANYBODY,
    input: async (w) => ({ ...(await shown(w)), problemPosition: 0, sampleIndex: 0 }),
  },
  'evaluations.sample#private on the board': {
    who: { ...KEEPER_SEES, student: null },
    input: async (w) => ({ ...(await shown(w)), problemPosition: 1, sampleIndex: 0 }),
  },
  'evaluations.compare#on the board': {
    who: ANYBODY,
    input: async (w) => {
      const { evaluationId } = await onBoard(w);
      return { evaluationId, otherId: evaluationId };
    },
  },
  'evaluations.start#on the board': { who: CHANGES, input: shown, butThen: 'conflict' },
  'evaluations.get#on a hidden board': {
    who: HIDDEN,
    input: async (w) => ({ evaluationId: (await onBoard(w, 'private')).evaluationId }),
  },
};
