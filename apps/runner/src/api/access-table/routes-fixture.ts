import { newId } from '../../lib/ids.ts';
import type { CallerName } from './callers-fixture.ts';
import { evaluation, published } from './evaluation-rows-fixture.ts';
import { imageVersion } from './image-rows-fixture.ts';
import type { World } from './world-fixture.ts';

export type RouteRow = {
  path: (world: World) => string | Promise<string>;
  /** What is sent; without it the address is fetched. */
  upload?: string;
  /** What each is answered. */
  statuses: Record<CallerName, number>;
};

const OUTSIDE = { nobody: 401, visitor: 401, expired: 401, banned: 401, outsider: 404, elsewhere: 404 };
const STAFF = { grader: 200, teacher: 200, admin: 200 };
const EVERYBODY = {
  ...{ nobody: 200, visitor: 200, expired: 200, banned: 200, outsider: 200, elsewhere: 200 },
  ...{ classmate: 200, student: 200 },
};
const NOT_THERE = {
  ...{ nobody: 401, visitor: 404, expired: 401, banned: 401, outsider: 404, elsewhere: 404 },
  ...{ classmate: 404, student: 404, grader: 404, teacher: 404, admin: 404 },
};

/** The student's, by the teacher's benchmark. */
const EVALUATION = { ...OUTSIDE, classmate: 404, student: 200, grader: 404, teacher: 200, admin: 200 };

/** What browsers fetch by their session. Procedures have a table of their own. */
export const SESSION_ROUTES: Record<string, RouteRow> = {
  'GET /api/account/export.zip': {
    path: () => '/api/account/export.zip',
    statuses: { ...OUTSIDE, ...STAFF, outsider: 200, elsewhere: 200, classmate: 200, student: 200 },
  },
  'GET /api/admin/images/:imageName/versions/:versionId/sbom': {
    path: async (w) => {
      const { imageName, versionId } = await imageVersion(w);
      return `/api/admin/images/${imageName}/versions/${versionId}/sbom`;
    },
    statuses: {
      ...{ nobody: 401, visitor: 401, expired: 401, banned: 401, outsider: 403, elsewhere: 403 },
      ...{ classmate: 403, student: 403, grader: 403, teacher: 403, admin: 200 },
    },
  },
  'GET /api/admin/:file': {
    path: () => '/api/admin/audit.jsonl',
    statuses: {
      ...{ nobody: 401, visitor: 401, expired: 401, banned: 401, outsider: 403, elsewhere: 403 },
      ...{ classmate: 403, student: 403, grader: 403, teacher: 403, admin: 200 },
    },
  },
  'GET /api/assignments/:assignmentId/assets/*': {
    path: (w) => `/api/assignments/${w.assignmentId}/assets/plot.png`,
    statuses: { ...NOT_THERE, ...STAFF, classmate: 200, student: 200 },
  },
  'GET /api/assignments/:assignmentId/submissions.zip': {
    path: (w) => `/api/assignments/${w.assignmentId}/submissions.zip`,
    statuses: { ...OUTSIDE, ...STAFF, classmate: 403, student: 403 },
  },
  'GET /api/benchmarks/:slug/versions/:number/benchmark.zip': {
    path: async (w) => `/api/benchmarks/${(await published(w)).slug}/versions/1/benchmark.zip`,
    statuses: {
      ...{ nobody: 401, visitor: 401, expired: 401, banned: 401, outsider: 403, elsewhere: 403 },
      ...{ classmate: 403, student: 403, grader: 403, teacher: 200, admin: 200 },
    },
  },
  'GET /api/evaluations/:evaluationId/results.jsonl': {
    path: async (w) => `/api/evaluations/${(await evaluation(w)).evaluationId}/results.jsonl`,
    statuses: { ...EVALUATION, visitor: 404 },
  },
  'POST /api/evaluations/:evaluationId/samples': {
    path: async (w) => `/api/evaluations/${(await evaluation(w)).evaluationId}/samples`,
    upload: '{"task_id": "open", "completion": ""}',
    statuses: { ...EVALUATION, teacher: 403 },
  },
  'GET /api/leaderboards/:file': {
    path: async (w) => `/api/leaderboards/${(await published(w)).slug}.csv`,
    statuses: { ...STAFF, ...EVERYBODY },
  },
  'GET /api/runs/:runId/artifacts/:artifactId': {
    path: async (w) => {
      const id = newId();
      const runId = await w.fresh.run();
      const file = { path: 'a.png', mediaType: 'image/png', sizeBytes: 1, data: Buffer.from('x') };
      await w.api.db.runArtifact.create({ data: { id, runId, ...file } });
      return `/api/runs/${runId}/artifacts/${id}`;
    },
    statuses: { ...NOT_THERE, student: 200 },
  },
};

/** Beginnings of those that decide in another way, and where that is tried. */
export const ELSEWHERE: Record<string, string> = {
  'GET /api/trpc/': 'the table of procedures',
  'POST /api/trpc/': 'the table of procedures',
  'POST /api/auth/': 'the account library decides: accounts/*.int.test.ts',
  'GET /api/auth/': 'the account library decides: accounts/*.int.test.ts',
  'GET /dev/mail': 'whoever sits at the machine: mail/mail.int.test.ts',
  'GET /api/lti/': 'what is signed: lti tests',
  'POST /api/lti/': 'what is signed: lti tests',
};

/** For everybody: nothing in them is anybody's. */
export const PUBLIC = [
  ...['/livez', '/health', '/openapi.json', '/openapi.yaml', '/docs', '/redoc', '/docs/assets/:file'],
  ...['/metrics', '/api/leaderboards/:slug/badge.svg'],
].map((path) => `GET ${path}`);
