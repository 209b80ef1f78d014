import {
  addBenchmark,
  addDraft,
  linesOf,
  openEvaluation,
  operationDeps,
  problemOf,
} from '../../evaluations/evaluation-fixture.ts';
import { uploadSamples } from '../../evaluations/upload-samples.ts';
import { newId } from '../../lib/ids.ts';
import { ACCOUNT, ANYBODY, OWNER, OWNER_OF_RUN, TEACHERS, ADMIN } from './callers-fixture.ts';
import type { Audience } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

/** The teacher's benchmark: others see it, and change nothing. */
const KEEPER: Audience = { ...TEACHERS, elsewhere: 'forbidden', teacher: null };
/** One that is not published: to others it is not there. */
const KEEPER_ALONE: Audience = { ...OWNER, student: 'not_found', teacher: null, admin: null };
/** The same for what is read without an account where it is published. */
const READS_DRAFT: Audience = { ...OWNER_OF_RUN, student: 'not_found', teacher: null, admin: null };
/** The student's evaluation by the teacher's benchmark. */
const LOOKS: Audience = { ...OWNER_OF_RUN, teacher: null, admin: null };
const CHANGES: Audience = { ...OWNER, teacher: 'forbidden', admin: null };

const PROBLEMS = [
  problemOf('open'),
  problemOf('closed', {
    split: 'private',
    solution: '# LEAK_solution\n',
    test: { kind: 'check', code: '# LEAK_test\ndef check(candidate):\n    pass\n' },
  }),
];
const FILE = Buffer.from(
  JSON.stringify({ task_id: 'a', prompt: '', entry_point: 'f', canonical_solution: '', test: '' }),
).toString('base64');

export async function published({ api, callers }: World): Promise<{ slug: string }> {
  const { personId } = callers.teacher;
  const owner = { personId, role: 'teacher' as const };
  const { slug } = await addBenchmark(api, { owner, problems: PROBLEMS });
  return { slug };
}

/** A benchmark of the teacher's with a version that is not published. */
async function draft({ api, callers }: World): Promise<{ slug: string }> {
  const { personId } = callers.teacher;
  const { slug } = await addDraft(api, { owner: { personId, role: 'teacher' }, problems: PROBLEMS });
  return { slug };
}

type State = 'open' | 'running' | 'paused' | 'finished';

/** An evaluation of the student's, of which each sample has failed. */
export async function evaluation(w: World, state: State = 'open'): Promise<{ evaluationId: string }> {
  const { db } = w.api;
  const actor = { personId: w.callers.student.personId, role: 'student' as const };
  const { access } = await openEvaluation({ db }, { actor, ...(await published(w)) });
  const samples = PROBLEMS.map(({ key }) => ({ task_id: key, completion: '' }));
  await uploadSamples(operationDeps({ db }), { access, bytes: linesOf(samples) });
  const { evaluationId } = access;
  const failed = { status: 'failed', message: 'LEAK_message', wallMs: 1, finishedAt: new Date() };
  await db.evaluationSample.updateMany({ where: { evaluationId, problemPosition: 1 }, data: failed });
  await db.evaluation.update({ where: { id: evaluationId }, data: { state } });
  return { evaluationId };
}

export const EVALUATION_ROWS: Rows = {
  'benchmarks.list': { who: ANYBODY, input: () => ({}) },
  'benchmarks.get': { who: ANYBODY, input: published },
  'benchmarks.get#draft': { who: READS_DRAFT, input: draft },
  'benchmarks.problems': {
    who: ANYBODY,
    input: async (w) => ({ ...(await published(w)), versionNumber: 1 }),
  },
  'benchmarks.problems#draft': {
    who: READS_DRAFT,
    input: async (w) => ({ ...(await draft(w)), versionNumber: 1 }),
  },
  'benchmarks.problemSummaries': {
    who: ANYBODY,
    input: async (w) => ({ ...(await published(w)), versionNumber: 1 }),
  },
  'benchmarks.problemSummaries#draft': {
    who: READS_DRAFT,
    input: async (w) => ({ ...(await draft(w)), versionNumber: 1 }),
  },
  'benchmarks.create': {
    who: TEACHERS,
    input: () => ({
      slug: `b${newId()
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, 'x')}`,
      name: 'B',
    }),
  },
  // The images of these tests have no harness for it.
  'benchmarks.addShipped': { who: ADMIN, butThen: 'invalid_input' },
  'benchmarks.update': {
    who: KEEPER,
    input: async (w) => ({ ...(await published(w)), changes: { name: 'Another' } }),
  },
  'benchmarks.previewImport': {
    who: KEEPER,
    input: async (w) => ({ ...(await published(w)), format: 'human-eval', content: FILE }),
  },
  'benchmarks.importVersion': {
    who: KEEPER,
    input: async (w) => ({ ...(await published(w)), format: 'human-eval', content: FILE }),
  },
  'benchmarks.importAssignments': {
    who: KEEPER,
    input: async (w) => ({ ...(await published(w)), assignmentIds: [w.assignmentId] }),
  },
  'benchmarks.validate': { who: KEEPER_ALONE, input: draft },
  'benchmarks.validation': { who: KEEPER_ALONE, input: draft },
  'benchmarks.publish': { who: KEEPER_ALONE, input: draft, butThen: 'conflict' },
  'evaluations.list': { who: ACCOUNT, input: () => ({}) },
  'evaluations.listOfBenchmark': { who: KEEPER, input: published },
  'evaluations.create': {
    who: ACCOUNT,
    input: async (w) => ({ benchmark: (await published(w)).slug, candidate: { name: newId() } }),
  },
  'evaluations.get': { who: LOOKS, input: (w) => evaluation(w) },
  'evaluations.scores': { who: LOOKS, input: (w) => evaluation(w) },
  'evaluations.compare': {
    who: LOOKS,
    input: async (w) => {
      const { evaluationId } = await evaluation(w);
      return { evaluationId, otherId: evaluationId };
    },
  },
  'evaluations.samples': { who: LOOKS, input: (w) => evaluation(w) },
  'evaluations.sample': {
    who: LOOKS,
    input: async (w) => ({ ...(await evaluation(w)), problemPosition: 1, sampleIndex: 0 }),
  },
  'evaluations.start': { who: CHANGES, input: (w) => evaluation(w) },
  'evaluations.pause': { who: CHANGES, input: (w) => evaluation(w, 'running') },
  'evaluations.resume': { who: CHANGES, input: (w) => evaluation(w, 'paused') },
  'evaluations.cancel': { who: CHANGES, input: (w) => evaluation(w) },
  'evaluations.retryInternalErrors': {
    who: CHANGES,
    input: (w) => evaluation(w, 'finished'),
    butThen: 'conflict',
  },
};
