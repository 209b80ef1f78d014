import { z } from 'zod';
import { MAY_EXECUTE, MAY_READ } from '../doors/door-route.ts';
import type { DoorRoute } from '../doors/door-route.ts';
import { answerSubmissions } from './answer-submission.ts';
import { createSubmissionBatch, MAX_BATCH } from './create-submission-batch.ts';
import { findSubmission } from './find-submission.ts';
import { badRequest } from './judge0-refusal.ts';
import { judge0Body } from './judge0-scope.ts';
import { readForm, SubmissionQuerySchema } from './submission-query.ts';
import { visibleTo } from './submission-owner.ts';

const BodySchema = z.object({ submissions: z.unknown() }).catch({ submissions: null });

const createRoute: DoorRoute = {
  method: 'POST',
  path: '/submissions/batch',
  scopes: MAY_EXECUTE,
  async handle(deps, { caller, request, reply }) {
    const { base64_encoded: encoded } = SubmissionQuerySchema.parse(request.query);
    const { status, body } = await createSubmissionBatch(deps, {
      ...{ caller, address: request.ip, isBase64: encoded === 'true' },
      submissions: BodySchema.parse(judge0Body(request)).submissions,
    });
    return reply.code(status).send(body);
  },
};

const getRoute: DoorRoute = {
  method: 'GET',
  path: '/submissions/batch',
  scopes: MAY_READ,
  async handle(deps, { caller, request }) {
    const query = SubmissionQuerySchema.parse(request.query);
    const form = readForm(query);
    const tokens = (query.tokens ?? '').split(',').flatMap((token) => token.trim() || []);
    if (tokens.length === 0) throw badRequest('there should be at least one token');
    if (tokens.length > MAX_BATCH) {
      throw badRequest(`number of tokens should be less than or equal to ${MAX_BATCH}`);
    }
    const personId = visibleTo(caller);
    const known = await Promise.all(tokens.map((token) => findSubmission(deps, { token, personId })));
    return { submissions: answerSubmissions(known, form) };
  },
};

/** Judge0's submissions, several at once. */
export const BATCH_ROUTES: readonly DoorRoute[] = [createRoute, getRoute];
