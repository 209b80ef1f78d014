import { newId } from '../../lib/ids.ts';
import { GRADER, MEMBER, OWNER, READER, TEACHER } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

const of = ({ assignmentId }: World) => ({ assignmentId });
const ofSubmission = ({ submissionId }: World) => ({ submissionId });
const ofStudent = (w: World) => ({ ...of(w), studentId: w.callers.student.personId });
const ofPair = async (w: World) => ({ ...of(w), pairId: await w.fresh.pair() });
const ofRegrade = async (w: World) => ({ ...of(w), regradeId: await w.fresh.regrade() });
const WORK = { language: 'python', files: [{ path: 'main.py', content: 'pass\n' }] };

/** What is handed in, and what the staff does with it. */
export const SUBMISSION_ROWS: Rows = {
  'submissions.create': { who: MEMBER, input: (w) => ({ ...of(w), ...WORK, token: newId() }) },
  'submissions.runSamples': { who: MEMBER, input: (w) => ({ ...of(w), ...WORK }) },
  'submissions.verify': {
    who: TEACHER,
    input: (w) => ({ ...of(w), language: 'python', program: 'solution' }),
  },
  'submissions.list': { who: MEMBER, input: of },
  'submissions.list#of another': {
    who: READER,
    input: (w) => ({ ...of(w), personId: w.callers.student.personId }),
  },
  'submissions.get': { who: READER, input: ofSubmission },
  'submissions.grading': {
    who: READER,
    input: async (w) => ({ gradingRunId: await w.fresh.grading() }),
  },
  'submissions.gradings': { who: GRADER, input: ofSubmission },
  'submissions.cancel': {
    who: OWNER,
    input: async (w) => ({ gradingRunId: await w.fresh.grading('queued') }),
    butThen: 'run_finished',
  },
  'submissions.setForgiven': { who: GRADER, input: (w) => ({ ...ofSubmission(w), isForgiven: true }) },
  'workDrafts.get': { who: MEMBER, input: (w) => ({ ...of(w), language: 'python' }) },
  'workDrafts.save': { who: MEMBER, input: (w) => ({ ...of(w), ...WORK, revision: null }) },
  'reviews.list': { who: GRADER, input: (w) => ({ ...of(w), isAnonymous: false }) },
  'reviews.get': { who: GRADER, input: (w) => ({ ...ofSubmission(w), isAnonymous: false }) },
  'comments.create': { who: GRADER, input: (w) => ({ ...ofSubmission(w), text: 'x' }) },
  'comments.update': {
    who: GRADER,
    input: async (w, caller) => ({ ...ofSubmission(w), commentId: await commentOf(w, caller), text: 'y' }),
  },
  'comments.update#of another': {
    who: { ...GRADER, grader: 'forbidden', admin: 'forbidden' },
    input: async (w) => ({ ...ofSubmission(w), commentId: await commentOf(w, 'teacher'), text: 'y' }),
  },
  'comments.delete': {
    who: TEACHER,
    input: async (w) => ({ ...ofSubmission(w), commentId: await commentOf(w, 'teacher') }),
  },
  'feedback.get': { who: READER, input: ofSubmission },
  'grades.override': { who: GRADER, input: (w) => ({ ...ofStudent(w), points: 1, reason: 'x' }) },
  'grades.revokeOverride': {
    who: GRADER,
    input: async (w) => {
      const { assignmentId, studentId: personId } = ofStudent(w);
      await w.api.db.gradeOverride.deleteMany({ where: { assignmentId, personId } });
      await w.api.db.gradeOverride.create({
        data: { id: newId(), assignmentId, personId, points: 1, reason: 'x' },
      });
      return ofStudent(w);
    },
  },
  'rubrics.list': { who: GRADER, input: of },
  'rubrics.save': { who: TEACHER, input: (w) => ({ ...of(w), items: [] }) },
  'rubrics.mark': {
    who: GRADER,
    input: async (w) => ({
      ...ofSubmission(w),
      rubricItemId: await w.fresh.rubricItem(),
      isMarked: true,
    }),
  },
  'dashboard.get': { who: GRADER, input: (w) => ({ ...of(w), knownTag: null }) },
  'similarity.start': { who: GRADER, input: async (w) => ({ assignmentId: await w.fresh.draft() }) },
  'similarity.get': { who: GRADER, input: of },
  'similarity.compare': { who: GRADER, input: ofPair },
  'similarity.note': { who: GRADER, input: async (w) => ({ ...(await ofPair(w)), verdict: 'harmless' }) },
  'regrades.create': { who: TEACHER, input: (w) => ({ ...of(w), scope: { type: 'all' } }) },
  'regrades.list': { who: GRADER, input: of },
  'regrades.get': { who: GRADER, input: ofRegrade },
  'regrades.compare': { who: GRADER, input: ofRegrade },
  'regrades.applyResults': { who: TEACHER, input: ofRegrade },
  'regrades.undo': { who: TEACHER, input: ofRegrade, butThen: 'conflict' },
  'regrades.cancel': { who: TEACHER, input: ofRegrade },
};

/** A comment by one of the staff; by the teacher where a student asks. */
function commentOf(w: World, caller: keyof World['callers']): Promise<string> {
  const author = caller === 'grader' || caller === 'admin' ? caller : 'teacher';
  return w.fresh.comment(w.callers[author].personId);
}
