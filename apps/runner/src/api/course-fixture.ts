import { CourseSchema } from '@crucible/contracts/course';
import type { CourseRole } from '@crucible/contracts/role';
import type { TestApi } from './api-fixture.ts';
import { signedIn } from './signed-in-fixture.ts';
import type { SignedInVisitor } from './signed-in-fixture.ts';

/** A course and somebody in each role of it, signed in. */
export type TestCourse = {
  courseId: string;
  teacher: SignedInVisitor;
  grader: SignedInVisitor;
  student: SignedInVisitor;
};

type Api = Pick<TestApi, 'url' | 'db'>;

/** Makes a course by its teacher, with a grader and a student. */
export async function openCourse(api: Api): Promise<TestCourse> {
  const teacher = await signedIn(api, { role: 'teacher', name: 'Tea' });
  const created = await teacher.mutate('courses.create', { name: 'Programming', code: 'CS1' });
  const { id: courseId } = CourseSchema.parse(created.data);
  const [grader, student] = await Promise.all([
    member(api, { courseId, role: 'grader', name: 'Gra' }),
    member(api, { courseId, role: 'student', name: 'Stu' }),
  ]);
  return { courseId, teacher, grader, student };
}

/** Somebody new who is in a course. */
export async function member(
  api: Api,
  { courseId, role, name }: { courseId: string; role: CourseRole; name: string },
): Promise<SignedInVisitor> {
  const visitor = await signedIn(api, { name });
  await api.db.courseMember.create({ data: { courseId, personId: visitor.personId, role } });
  return visitor;
}
