import { newId } from '../../lib/ids.ts';
import { ACCOUNT, GRADER, MEMBER, TEACHER, TEACHERS } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

const ofCourse = ({ courseId }: World) => ({ courseId });
const CSV = 'name,email\nNora,nora@x.test\n';

/** Courses, and the people in them. */
export const COURSE_ROWS: Rows = {
  'courses.list': { who: ACCOUNT, input: () => ({}) },
  'courses.get': { who: MEMBER, input: ofCourse },
  'courses.create': { who: TEACHERS, input: () => ({ name: 'New', code: 'N' }) },
  'courses.update': { who: TEACHER, input: (w) => ({ ...ofCourse(w), changes: { name: 'Other' } }) },

  'courses.setArchived': {
    who: TEACHER,
    input: async (w) => ({ courseId: await w.fresh.course(), isArchived: true }),
  },
  'courses.copy': { who: TEACHER, input: (w) => ({ ...ofCourse(w), copy: { name: 'Copy', code: 'C' } }) },
  'courses.offer': { who: ACCOUNT, input: (w) => ({ code: w.offeredCode }) },
  'courses.join': { who: ACCOUNT, input: (w) => ({ code: w.offeredCode }) },
  'coursePeople.members': { who: GRADER, input: ofCourse },
  'coursePeople.changeMember': {
    who: TEACHER,
    input: async (w) => ({ ...ofCourse(w), personId: await w.fresh.memberOf(), role: 'grader' }),
  },
  'coursePeople.removeMember': {
    who: TEACHER,
    input: async (w) => ({ ...ofCourse(w), personId: await w.fresh.memberOf() }),
  },
  'coursePeople.invitations': { who: TEACHER, input: ofCourse },
  'coursePeople.revokeInvitation': {
    who: TEACHER,
    input: async (w) => ({ ...ofCourse(w), invitationId: await w.fresh.invitation() }),
  },
  'coursePeople.previewRoster': { who: TEACHER, input: (w) => ({ ...ofCourse(w), csv: CSV }) },
  'coursePeople.applyRoster': { who: TEACHER, input: (w) => ({ ...ofCourse(w), csv: CSV }) },
  'coursePeople.sections': { who: GRADER, input: ofCourse },
  'coursePeople.createSection': { who: TEACHER, input: (w) => ({ ...ofCourse(w), name: newId() }) },
  'coursePeople.renameSection': {
    who: TEACHER,
    input: async (w) => ({ ...ofCourse(w), sectionId: await w.fresh.section(), name: newId() }),
  },
  'coursePeople.deleteSection': {
    who: TEACHER,
    input: async (w) => ({ ...ofCourse(w), sectionId: await w.fresh.section() }),
  },
  'coursePeople.joinCodes': { who: TEACHER, input: ofCourse },
  'coursePeople.createJoinCode': { who: TEACHER, input: ofCourse },
  'coursePeople.revokeJoinCode': {
    who: TEACHER,
    input: async (w) => ({ ...ofCourse(w), joinCodeId: await w.fresh.joinCode() }),
  },
  'gradebook.get': { who: GRADER, input: ofCourse },
  'gradebook.statistics': { who: GRADER, input: (w) => ({ ...ofCourse(w), sectionId: null }) },
  'gradebook.export': { who: GRADER, input: (w) => ({ ...ofCourse(w), format: 'plain' }) },
  'gradebook.previewPoints': { who: TEACHER, input: (w) => ({ ...ofCourse(w), csv: 'Email,Sum\n' }) },
  'gradebook.importPoints': {
    who: TEACHER,
    input: (w) => ({ ...ofCourse(w), csv: 'Email,Sum\n', reason: 'x', expected: 0 }),
  },
};
