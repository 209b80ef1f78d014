import { appRouter } from '../router.ts';
import type { Answer, Visitor } from '../visitor-fixture.ts';
import { ASSIGNMENT_ROWS } from './assignment-rows-fixture.ts';
import { COURSE_ROWS } from './course-rows-fixture.ts';
import { EVALUATION_ROWS } from './evaluation-rows-fixture.ts';
import { GENERATION_ROWS } from './generation-rows-fixture.ts';
import { IMAGE_TASK_ROWS } from './image-task-rows-fixture.ts';
import { IMAGE_ROWS } from './image-rows-fixture.ts';
import { LEADERBOARD_ROWS } from './leaderboard-rows-fixture.ts';
import { LTI_ROWS } from './lti-rows-fixture.ts';
import { OPERATIONS_ROWS } from './operations-rows-fixture.ts';
import { PERSON_ROWS } from './person-rows-fixture.ts';
import type { Rows } from './row-fixture.ts';
import { SUBMISSION_ROWS } from './submission-rows-fixture.ts';

/** Every procedure that there is. Exams are last: who sits one is told nothing of what came before. */
export const ROWS: Rows = {
  ...PERSON_ROWS,
  ...IMAGE_ROWS,
  ...OPERATIONS_ROWS,
  ...COURSE_ROWS,
  ...LTI_ROWS,
  ...EVALUATION_ROWS,
  ...LEADERBOARD_ROWS,
  ...GENERATION_ROWS,
  ...IMAGE_TASK_ROWS,
  ...SUBMISSION_ROWS,
  ...ASSIGNMENT_ROWS,
};

/** Its type says how routers are nested; at run time it is flat, by path. */
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
export const PROCEDURES = Object.keys(procedures);

export const procedureOf = (row: string) => row.split('#')[0] ?? row;
export const isQuery = (procedure: string) => procedures[procedure]?._def.type === 'query';

/** Asks a procedure in the way that it is asked. */
export function askProcedure(who: Visitor, procedure: string, input: unknown): Promise<Answer> {
  return isQuery(procedure) ? who.query(procedure, input) : who.mutate(procedure, input);
}
