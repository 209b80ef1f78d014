import type { BoardEntry, BoardScores, ReportedEntry } from '@crucible/contracts/leaderboard';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { requireQuota } from '../benchmarks/require-quota.ts';
import type { BenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { findBoard } from './find-board.ts';
import { getBoardEntry } from './get-board-entry.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { access: BenchmarkAccess; report: ReportedEntry; actor: Actor; by: Author };

/** Of one person, on the boards of one benchmark. */
const MAX_REPORTS = 100;

/**
 * Puts on a leaderboard what somebody says of an evaluation that was not run here. It counts as one that they started today. Throws
 * `quota_used`, `not_open` where the benchmark was put away, and `invalid_input` for what cannot be.
 */
export async function reportEntry(deps: Deps, { access, report, actor, by }: Input): Promise<BoardEntry> {
  const { benchmarkId } = access;
  const now = deps.clock.now();
  const scoredAt = report.scoredAt === undefined ? now : new Date(report.scoredAt);
  requireSound(report, { scoredAt, now });
  if (access.isArchived)
    throw new AppError('not_open', { userMessage: 'This leaderboard takes nothing new any more.' });
  const { version } = await findBoard(deps, { access, actor, versionNumber: report.versionNumber });
  const { url, note, candidateName } = report;
  const { id: versionId } = version;
  const { personId } = actor;
  const id = newId();
  await deps.db.$transaction(async (tx) => {
    await requireQuota(tx, { versionId, personId, now });
    await requireRoom(tx, { benchmarkId, personId });
    await tx.leaderboardEntry.create({
      data: {
        ...{ id, benchmarkId, versionId, personId, scoredAt, createdAt: now },
        ...storableTexts({ url, note, candidateName }),
        publicScores: scoresOf(report, version.problems - version.privateProblems),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...by,
      action: 'leaderboard_entry.reported',
      instance: deps.instance,
      subjectId: id,
      detail: { benchmarkId, version: version.number },
    });
  });
  return getBoardEntry(deps, { entryId: id, access, actor });
}

function requireSound({ passAtK }: ReportedEntry, { scoredAt, now }: { scoredAt: Date; now: Date }): void {
  if (new Set(passAtK.map(({ k }) => k)).size < passAtK.length)
    throw new AppError('invalid_input', { userMessage: 'A pass rate is there twice.' });
  if (scoredAt > now) throw new AppError('invalid_input', { userMessage: 'That day has not come yet.' });
}

async function requireRoom(
  tx: DbTransaction,
  { benchmarkId, personId }: { benchmarkId: string; personId: string },
): Promise<void> {
  const reports = await tx.leaderboardEntry.count({ where: { benchmarkId, personId, evaluationId: null } });
  if (reports >= MAX_REPORTS)
    throw new AppError('conflict', {
      userMessage: `You have reported ${reports} results of this benchmark. Withdraw one of them first.`,
    });
}

/** Tests and verdicts of private problems are not outside, so what is reported is of public ones. */
function scoresOf({ passAtK, samples, tokens, cost }: ReportedEntry, problems: number): BoardScores {
  return {
    passAtK: passAtK.toSorted((a, b) => a.k - b.k).map(({ k, value }) => ({ k, value, interval: null })),
    ...{ problems, samples, tokens, cost, cpuMs: null, memoryBytes: null },
  };
}
