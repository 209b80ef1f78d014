import { newId } from '../../lib/ids.ts';
import { ANYBODY, OWNER } from './callers-fixture.ts';
import { evaluation, published } from './evaluation-rows-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

/** An evaluation of the student's whose samples all have a verdict. */
async function ended(w: World): Promise<{ evaluationId: string }> {
  const { evaluationId } = await evaluation(w, 'finished');
  const failed = { status: 'failed', message: 'LEAK_message', finishedAt: new Date() };
  await w.api.db.evaluationSample.updateMany({ where: { evaluationId }, data: failed });
  await w.api.db.evaluation.update({ where: { id: evaluationId }, data: { finishedAt: new Date() } });
  return { evaluationId };
}

export const LEADERBOARD_ROWS: Rows = {
  'leaderboards.get': { who: ANYBODY, input: published },
  'leaderboards.map': {
    who: ANYBODY,
    input: async (w) => ({ ...(await published(w)), entryIds: [newId()] }),
  },
  'leaderboards.add': { who: { ...OWNER, teacher: 'forbidden', admin: 'forbidden' }, input: ended },
};
