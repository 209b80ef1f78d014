import { z } from 'zod';
import { waitForExecution } from '../../executions/wait-for-execution.ts';
import { MAY_EXECUTE, MAY_READ } from '../doors/door-route.ts';
import type { DoorRoute } from '../doors/door-route.ts';
import { untilGone } from '../rest/until-gone.ts';
import { answerSubmission, NOT_TEXT } from './answer-submission.ts';
import { createSubmission } from './create-submission.ts';
import { deleteSubmission } from './delete-submission.ts';
import { findSubmission } from './find-submission.ts';
import { badRequest } from './judge0-refusal.ts';
import { judge0Body } from './judge0-scope.ts';
import { listSubmissions } from './list-submissions.ts';
import { readForm, SubmissionQuerySchema } from './submission-query.ts';
import { authorizedUser, visibleTo } from './submission-owner.ts';
import { writeSubmission } from './write-submission.ts';

const ParamsSchema = z.object({ token: z.string() });

const createRoute: DoorRoute = {
  method: 'POST',
  path: '/submissions',
  scopes: MAY_EXECUTE,
  async handle(deps, { caller, request, reply }) {
    const query = SubmissionQuerySchema.parse(request.query);
    const isWaiting = query.wait === 'true';
    if (isWaiting && !deps.isWaitAllowed) throw badRequest('wait not allowed');
    const form = readForm(query);
    const { token, runId } = await createSubmission(deps, {
      ...{ caller, address: request.ip, body: judge0Body(request) },
      isBase64: form.isBase64,
    });
    reply.code(201);
    if (!isWaiting) return { token };
    await waitForExecution(deps, { runId, signal: untilGone(reply) });
    const known = await findSubmission(deps, { token, personId: null });
    return (known && writeSubmission(known, form)) ?? { token, error: NOT_TEXT };
  },
};

const getRoute: DoorRoute = {
  method: 'GET',
  path: '/submissions/:token',
  scopes: MAY_READ,
  async handle(deps, { caller, request }) {
    const form = readForm(SubmissionQuerySchema.parse(request.query));
    const { token } = ParamsSchema.parse(request.params);
    return answerSubmission(await findSubmission(deps, { token, personId: visibleTo(caller) }), form);
  },
};

const listRoute: DoorRoute = {
  method: 'GET',
  path: '/submissions',
  scopes: MAY_READ,
  async handle(deps, { request }) {
    const user = await authorizedUser(deps.keys, request.headers, MAY_READ);
    const query = SubmissionQuerySchema.parse(request.query);
    const { page, per_page: perPage } = query;
    return listSubmissions(deps, { personId: visibleTo(user), page, perPage, form: readForm(query) });
  },
};

const deleteRoute: DoorRoute = {
  method: 'DELETE',
  path: '/submissions/:token',
  scopes: MAY_EXECUTE,
  async handle(deps, { request }) {
    const user = await authorizedUser(deps.keys, request.headers, MAY_EXECUTE);
    const { token } = ParamsSchema.parse(request.params);
    const { fields } = readForm(SubmissionQuerySchema.parse(request.query));
    return deleteSubmission(deps, { token, personId: visibleTo(user), fields });
  },
};

/** Judge0's submissions, one by one. */
export const SUBMISSION_ROUTES: readonly DoorRoute[] = [createRoute, getRoute, listRoute, deleteRoute];
