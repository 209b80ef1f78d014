import {
  ExportedAssignmentSchema,
  ImportedAssignmentSchema,
  PackageSchema,
} from '@crucible/contracts/assignment-package';
import { CourseListSchema } from '@crucible/contracts/course';
import { AssignmentIdSchema, CourseIdSchema } from '@crucible/contracts/ids';
import type { CourseRole } from '@crucible/contracts/role';
import { z } from 'zod';
import { requireAssignmentAccess } from '../../../assignments/require-assignment-access.ts';
import { listCourses } from '../../../courses/list-courses.ts';
import { requireActive } from '../../../courses/require-active.ts';
import { requireCourseAccess } from '../../../courses/require-course-access.ts';
import { exportAssignment } from '../../../interchange/export-assignment.ts';
import { importAssignment } from '../../../interchange/import-assignment.ts';
import { replaceDraft } from '../../../interchange/replace-draft.ts';
import { readActor } from '../../../people/read-actor.ts';
import { actorOf } from '../actor-of.ts';
import type { RestDeps } from '../rest-deps.ts';
import { restRoute } from '../rest-route.ts';
import type { RestRequest } from '../rest-route.ts';

const SHARED = { access: { scopes: ['assignments'] }, tag: 'Assignments' } as const;
const FOLDER = { name: 'two-fer', files: [{ path: 'assignment.yaml', content: 'Y3J1Y2libGU6IDEK' }] };

const CourseParamsSchema = z.object({ courseId: CourseIdSchema });
const AssignmentParamsSchema = z.object({ assignmentId: AssignmentIdSchema });

type Asked = Pick<RestRequest<unknown, unknown, unknown, unknown>, 'holder' | 'request'>;

/** The owner of the key, as the audit trail names them. */
function authorOf(asked: Asked) {
  return { ...actorOf(asked), personId: asked.holder.personId };
}

async function enterAssignment(
  deps: RestDeps,
  { holder }: Asked,
  { assignmentId, needed }: { assignmentId: string; needed: CourseRole },
) {
  const actor = await readActor(deps, holder);
  return requireAssignmentAccess(deps, { assignmentId, actor, needed });
}

const coursesRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/courses',
    operationId: 'listCourses',
    summary: 'List the courses that the owner of the key is in',
    answers: {
      200: {
        description: 'The courses, newest first.',
        schema: CourseListSchema,
      },
    },
  },
  async (deps, { holder }) => {
    const actor = await readActor(deps, holder);
    return { status: 200, body: { courses: await listCourses(deps, { actor, scope: 'mine' }) } };
  },
);

const importRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/courses/{courseId}/assignments',
    operationId: 'importAssignment',
    summary: 'Make an assignment of a package',
    description:
      'The package is a folder in our own format, an Exercism exercise, a Kattis problem package or a repository of GitHub Classroom. The assignment is a draft; `notes` say what was not taken as it was.',
    params: CourseParamsSchema,
    body: {
      schema: PackageSchema,
      examples: { folder: { summary: 'The files of a folder', value: FOLDER } },
    },
    answers: { 201: { description: 'The assignment.', schema: ImportedAssignmentSchema } },
    errors: ['invalid_input', 'forbidden', 'not_found', 'not_open'],
  },
  async (deps, asked) => {
    const { params, body, holder } = asked;
    const actor = await readActor(deps, holder);
    requireActive(await requireCourseAccess(deps, { ...params, actor, needed: 'teacher' }));
    const made = await importAssignment(deps, { ...params, package: body, by: authorOf(asked) });
    return { status: 201, body: made };
  },
);

const exportRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/assignments/{assignmentId}/package',
    operationId: 'exportAssignment',
    summary: 'Get the draft of an assignment as a folder',
    description: 'It has everything, also solutions and hidden tests. `zip` is in base64.',
    params: AssignmentParamsSchema,
    answers: { 200: { description: 'The folder, packed.', schema: ExportedAssignmentSchema } },
    errors: ['forbidden', 'not_found'],
  },
  async (deps, asked) => {
    await enterAssignment(deps, asked, { ...asked.params, needed: 'grader' });
    return { status: 200, body: await exportAssignment(deps, asked.params) };
  },
);

const replaceRoute = restRoute(
  {
    ...SHARED,
    method: 'PUT',
    path: '/assignments/{assignmentId}/package',
    operationId: 'replaceAssignmentDraft',
    summary: 'Put a package in the place of the draft of an assignment',
    description:
      'Nothing is published by it. `draftRevision` is the one that was fetched or answered last: when somebody else has saved since, the answer is `conflict`, and nothing is changed.',
    params: AssignmentParamsSchema,
    body: {
      schema: z.strictObject({ draftRevision: z.int().min(1), package: PackageSchema }),
      examples: {
        folder: { summary: 'The files of a folder', value: { draftRevision: 3, package: FOLDER } },
      },
    },
    answers: { 200: { description: 'The assignment.', schema: ImportedAssignmentSchema } },
    errors: ['invalid_input', 'forbidden', 'not_found', 'not_open', 'conflict'],
  },
  async (deps, asked) => {
    requireActive(await enterAssignment(deps, asked, { ...asked.params, needed: 'teacher' }));
    const { params, body } = asked;
    return { status: 200, body: await replaceDraft(deps, { ...params, ...body, by: authorOf(asked) }) };
  },
);

export const ASSIGNMENTS_ROUTES = [coursesRoute, importRoute, exportRoute, replaceRoute];
