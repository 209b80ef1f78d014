import type { CourseRole } from '@crucible/contracts/role';
import type { AssignmentList } from '@crucible/contracts/student-assignment';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import { listAssignments } from './list-assignments.ts';
import { listStudentAssignments } from './list-student-assignments.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };
type Input = { courseId: string; role: CourseRole; personId: string };

/** The assignments of a course as somebody with this role sees them. */
export async function listForRole(deps: Deps, input: Input): Promise<AssignmentList> {
  return input.role === 'student'
    ? { view: 'student', items: await listStudentAssignments(deps, input) }
    : { view: 'staff', items: await listAssignments(deps, input.courseId) };
}
