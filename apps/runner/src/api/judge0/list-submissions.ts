import type { ApiDeps } from '../api-deps.ts';
import { answerSubmissions } from './answer-submission.ts';
import type { AnswerForm } from './answer-submission.ts';
import { findSubmission } from './find-submission.ts';
import { badRequest } from './judge0-refusal.ts';

type List = {
  /** Whose submissions; null for everybody's. */
  personId: string | null;
  page: string | undefined;
  perPage: string | undefined;
  form: AnswerForm;
};

const DEFAULT_PER_PAGE = 20;
const MAX_PER_PAGE = 100;
const MAX_PAGE = 1_000_000;

/** A page of submissions, the newest first. */
export async function listSubmissions(deps: ApiDeps, { personId, page, perPage, form }: List) {
  const current = positive('page', page, { fallback: 1, max: MAX_PAGE });
  const size = positive('per_page', perPage, { fallback: DEFAULT_PER_PAGE, max: MAX_PER_PAGE });
  const where = personId === null ? {} : { run: { personId } };
  const [total, rows] = await Promise.all([
    deps.db.judge0Submission.count({ where }),
    deps.db.judge0Submission.findMany({
      where,
      select: { token: true },
      orderBy: [{ createdAt: 'desc' }, { token: 'desc' }],
      skip: (current - 1) * size,
      take: size,
    }),
  ]);
  const known = await Promise.all(rows.map(({ token }) => findSubmission(deps, { token, personId })));
  const pages = Math.ceil(total / size);
  return {
    submissions: answerSubmissions(
      known.filter((one) => one !== null),
      form,
    ),
    meta: {
      current_page: current,
      next_page: current < pages ? current + 1 : null,
      prev_page: current > 1 ? current - 1 : null,
      total_pages: pages,
      total_count: total,
    },
  };
}

function positive(
  name: string,
  text: string | undefined,
  { fallback, max }: { fallback: number; max: number },
): number {
  if (text === undefined) return fallback;
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (number < 1) throw badRequest(`invalid ${name}: ${text.slice(0, 20)}`);
  return Math.min(number, max);
}
