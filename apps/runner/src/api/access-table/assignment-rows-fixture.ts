import { GRADER, MEMBER, TEACHER } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

const of = ({ assignmentId }: World) => ({ assignmentId });
const inCourse = ({ courseId }: World) => ({ courseId });
const draft = async (w: World) => ({ assignmentId: await w.fresh.draft() });
const exam = ({ examId }: World) => ({ assignmentId: examId });

const YAML = Buffer.from('crucible: 1\ntitle: Sums\n').toString('base64');
const PACKAGE = { name: 'sums', files: [{ path: 'assignment.yaml', content: YAML }] };
const REPORT =
  '<testsuites><testsuite><testcase classname="test_a" name="test_one"/></testsuite></testsuites>';

/** Assignments, what holds for some people only, exams, and packages. */
export const ASSIGNMENT_ROWS: Rows = {
  'assignments.list': { who: MEMBER, input: inCourse },
  'assignments.open': { who: MEMBER, input: of },
  'assignments.get': { who: GRADER, input: of },
  'assignments.create': { who: TEACHER, input: (w) => ({ ...inCourse(w), settings: { title: 'New' } }) },
  'assignments.saveDraft': {
    who: TEACHER,
    input: async (w) => ({ ...(await draft(w)), content: { statement: 'x' }, draftRevision: 1 }),
  },
  'assignments.changeSettings': { who: TEACHER, input: (w) => ({ ...of(w), changes: { maxAttempts: 50 } }) },
  'assignments.previewPublishing': { who: GRADER, input: of },
  'assignments.publish': { who: TEACHER, input: async (w) => ({ ...(await draft(w)), draftRevision: 1 }) },
  'assignments.setState': {
    who: TEACHER,
    input: async (w) => ({ ...(await draft(w)), change: 'archive' }),
  },
  'assignments.versions': { who: GRADER, input: of },
  'assignments.version': { who: GRADER, input: (w) => ({ ...of(w), number: 1 }) },
  'assignments.duplicate': { who: TEACHER, input: of },
  'assignments.reorder': {
    who: TEACHER,
    input: async (w) => {
      const all = await w.api.db.assignment.findMany({ where: inCourse(w), select: { id: true } });
      return { ...inCourse(w), assignmentIds: all.map(({ id }) => id).toReversed() };
    },
  },
  'assignments.delete': { who: TEACHER, input: draft },
  'assignmentBoards.get': { who: MEMBER, input: of },
  'assignmentBoards.join': {
    who: { ...MEMBER, grader: 'forbidden', teacher: 'forbidden', admin: 'forbidden' },
    input: (w, caller) => ({ ...of(w), pseudonym: `Board ${caller}` }),
  },
  'assignmentBoards.leave': { who: MEMBER, input: of },
  'overrides.list': { who: GRADER, input: of },
  'overrides.create': {
    who: TEACHER,
    input: (w) => ({ ...of(w), overrides: { personIds: [w.callers.student.personId], maxAttempts: 70 } }),
  },
  'overrides.revoke': {
    who: TEACHER,
    input: async (w) => ({ ...of(w), overrideId: await w.fresh.override() }),
  },
  'packages.import': { who: TEACHER, input: (w) => ({ ...inCourse(w), package: PACKAGE }) },
  'packages.replaceDraft': {
    who: TEACHER,
    input: async (w) => ({ ...(await draft(w)), draftRevision: 1, package: PACKAGE }),
  },
  'packages.export': { who: GRADER, input: of },
  'packages.exportResults': {
    who: GRADER,
    input: (w) => ({ submissionId: w.submissionId, format: 'junit' }),
  },
  'packages.readReport': { who: TEACHER, input: (w) => ({ ...of(w), framework: 'pytest', xml: REPORT }) },
  'exams.state': { who: MEMBER, input: exam },
  'exams.begin': { who: MEMBER, input: exam },
  'exams.record': { who: MEMBER, input: (w) => ({ ...exam(w), kind: 'left' }) },
  'exams.events': { who: GRADER, input: exam },
  'exams.release': {
    who: GRADER,
    input: (w) => ({ ...exam(w), personId: w.callers.student.personId }),
  },
};
