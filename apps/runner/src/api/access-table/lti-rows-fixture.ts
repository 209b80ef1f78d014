import { newId } from '../../lib/ids.ts';
import { ADMIN, GRADER, OWNER, TEACHER } from './callers-fixture.ts';
import type { Audience } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

const HOUR_MS = 3_600_000;
const URLS = { authUrl: 'https://a.test', tokenUrl: 'https://b.test', jwksUrl: 'https://c.test' };
/** The teacher who was launched, and nobody else. */
const LAUNCHED: Audience = { ...OWNER, student: 'not_found', teacher: null };

const settings = () => ({
  ...{ name: 'Platform', issuer: 'https://a.test', clientId: newId(), ...URLS },
  ...{ deploymentIds: ['1'], makesTeachers: true },
});
const ofCourse = ({ courseId }: World) => ({ courseId });
const ofAssignment = ({ assignmentId }: World) => ({ assignmentId });
const ofConnection = async (w: World) => {
  const { contextId } = await context(w, w.courseId);
  return { ...ofCourse(w), connectionId: contextId };
};

async function platform({ api }: World): Promise<string> {
  return (await api.db.ltiPlatform.create({ data: { id: newId(), ...settings() } })).id;
}

/** A course of a platform, connected or not. */
async function context(w: World, courseId: string | null) {
  const platformId = await platform(w);
  const names = { deploymentId: '1', contextId: newId(), title: 'There' };
  const { id } = await w.api.db.ltiContext.create({ data: { id: newId(), platformId, ...names, courseId } });
  return { platformId, contextId: id, names };
}

/** A launch of the teacher that waits for a decision. */
async function launch(w: World, courseId: string | null): Promise<{ launchId: string }> {
  const { platformId, names } = await context(w, courseId);
  const message = {
    ...{ platformId, deploymentId: '1', subject: 's', name: 'T', email: null, role: 'teacher' },
    context: { id: names.contextId, title: names.title },
    ...{ membershipsUrl: null, resourceLinkId: 'r', assignmentId: null, lineItemUrl: null, deepLink: null },
  };
  const personId = w.callers.teacher.personId;
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const { id } = await w.api.db.ltiLaunch.create({
    data: { id: newId(), platformId, personId, secretHash: newId(), message, expiresAt },
  });
  return { launchId: id };
}

/** Learning platforms, and what comes from them. */
export const LTI_ROWS: Rows = {
  'lti.tool': { who: ADMIN },
  'lti.list': { who: ADMIN },
  'lti.create': { who: ADMIN, input: settings },
  'lti.update': {
    who: ADMIN,
    input: async (w) => ({ platformId: await platform(w), settings: settings() }),
  },
  'lti.remove': { who: ADMIN, input: async (w) => ({ platformId: await platform(w) }) },
  'ltiLaunches.get': { who: LAUNCHED, input: (w) => launch(w, null) },
  'ltiLaunches.connect': {
    who: LAUNCHED,
    input: async (w) => ({ ...(await launch(w, null)), to: ofCourse(w) }),
  },
  'ltiLaunches.choose': {
    who: LAUNCHED,
    input: async (w) => ({ ...(await launch(w, w.courseId)), ...ofAssignment(w) }),
  },
  'ltiConnections.list': { who: GRADER, input: ofCourse },
  'ltiConnections.disconnect': { who: TEACHER, input: ofConnection },
  // The platform does not tell who is in its course.
  'ltiConnections.previewMembers': { who: TEACHER, input: ofConnection, butThen: 'not_found' },
  'ltiConnections.applyMembers': { who: TEACHER, input: ofConnection, butThen: 'not_found' },
  'ltiConnections.grades': { who: GRADER, input: ofAssignment },
  'ltiConnections.sendGrades': { who: TEACHER, input: ofAssignment },
};
