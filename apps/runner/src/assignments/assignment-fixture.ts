import { AssignmentSchema } from '@crucible/contracts/assignment';
import type { Assignment } from '@crucible/contracts/assignment';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { TestCourse } from '../api/course-fixture.ts';

/** One language, one sample, and one hidden test; what students may not see says SECRET. */
export const CONTENT: AssignmentContentInput = {
  statement: 'Add two numbers.',
  languages: [
    {
      language: 'python',
      files: [{ path: 'main.py', content: 'pass\n' }],
      solution: [{ path: 'main.py', content: 'print("SECRET")\n' }],
    },
  ],
  assets: [{ path: 'plot.png', mediaType: 'image/png', content: Buffer.from('PNG').toString('base64') }],
  tests: [
    { kind: 'io', id: 'sample', name: 'Sample', isSample: true, stdin: '1 2', expected: '3' },
    { kind: 'io', id: 'hidden', name: 'SECRET name', points: 9, stdin: 'SECRET', expected: 'SECRET' },
  ],
};

type Given = { settings?: object; content?: AssignmentContentInput };

/** A draft in the course, made by its teacher. */
export async function createDraft(
  { courseId, teacher }: TestCourse,
  { settings = {}, content = CONTENT }: Given = {},
): Promise<Assignment> {
  const input = { courseId, settings: { title: 'Sum', ...settings }, content };
  return AssignmentSchema.parse((await teacher.mutate('assignments.create', input)).data);
}

/** The same, published. Resolves to its id. */
export async function publishDraft(course: TestCourse, given: Given = {}): Promise<string> {
  const { id } = await createDraft(course, given);
  const answer = await course.teacher.mutate('assignments.publish', { assignmentId: id, draftRevision: 1 });
  if (answer.error !== undefined) throw new Error(answer.error.message);
  return id;
}
