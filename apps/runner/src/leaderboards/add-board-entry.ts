import type { BoardEntry, NewBoardEntry } from '@crucible/contracts/leaderboard';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import { takesOnlyOne } from '../lib/takes-only-one.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { computeBoardScores } from './compute-board-scores.ts';
import { getBoardEntry } from './get-board-entry.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = Pick<NewBoardEntry, 'url' | 'note'> & { access: EvaluationAccess; actor: Actor; by: Author };

/**
 * Puts one's own evaluation on its benchmark's leaderboard, with the scores that it has for good: everybody who sees the board sees the
 * evaluation and its samples then. Throws `forbidden` for one of somebody else, `conflict` unless it has ended with all its
 * verdicts, `already_there`, and `not_open` where the benchmark was put away.
 */
export async function addBoardEntry(deps: Deps, input: Input): Promise<BoardEntry> {
  const { access, url, note, actor, by } = input;
  const { evaluationId, versionId } = access;
  const evaluation = await requireOwnFinished(deps.db, input);
  const { benchmarkId } = evaluation.version;
  const seen = await requireBenchmarkAccess(deps, { benchmark: { benchmarkId }, actor, needed: 'see' });
  if (seen.isArchived)
    throw new AppError('not_open', { userMessage: 'This leaderboard takes nothing new any more.' });
  const { publicScores, allScores } = await computeBoardScores(deps, { evaluationId, versionId });
  const createdAt = deps.clock.now();
  const id = newId();
  const add = deps.db.$transaction(async (tx) => {
    await tx.leaderboardEntry.create({
      data: {
        ...{ id, benchmarkId, versionId, evaluationId, personId: actor.personId, createdAt },
        ...storableTexts({ url, note, candidateName: evaluation.candidateName }),
        ...{ publicScores, allScores, scoredAt: evaluation.finishedAt ?? createdAt },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...by,
      action: 'leaderboard_entry.added',
      instance: deps.instance,
      subjectId: id,
      detail: { benchmarkId, evaluationId },
    });
  });
  await takesOnlyOne(add, 'This evaluation is on the leaderboard already.');
  return getBoardEntry(deps, { entryId: id, access: seen, actor });
}

async function requireOwnFinished(db: Db, { access, actor }: Pick<Input, 'access' | 'actor'>) {
  const { candidate, ...row } = await db.evaluation.findUniqueOrThrow({
    where: { id: access.evaluationId },
    select: {
      ...{ personId: true, purpose: true, state: true, finishedAt: true },
      candidate: { select: { name: true } },
      version: { select: { benchmarkId: true } },
    },
  });
  if (row.personId !== actor.personId)
    throw new AppError('forbidden', {
      userMessage: 'Only whoever asked for an evaluation puts it on the leaderboard.',
    });
  if (row.purpose !== 'measure' || row.state !== 'finished' || candidate === null)
    throw new AppError('conflict', {
      userMessage: 'Only an evaluation that has ended can be on the leaderboard.',
    });
  return { ...row, candidateName: candidate.name };
}
