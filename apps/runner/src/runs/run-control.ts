import type { TerminalSize } from '@crucible/contracts/run';
import { isFinalStatus } from '@crucible/contracts/run-status';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Logger } from '../lib/logger.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { decodeControl, encodeControl, stdinMessages } from './control-message.ts';
import type { ControlMessage } from './control-message.ts';
import type { RunningRun, RunningRuns } from './running-runs.ts';

type Who = { runId: string; personId: string };

/** What the owner of a run can do to it while it runs, in whichever process that is. */
export type RunControl = {
  sendStdin(input: Who & { data: Uint8Array }): Promise<void>;
  endStdin(input: Who): Promise<void>;
  resize(input: Who & { size: TerminalSize }): Promise<void>;
  /** Sends the program a signal, by its number; one that comes while it is compiled waits for it to run. */
  sendSignal(input: Who & { signal: number }): Promise<void>;
  /** Stops the program. Whether one may, and that it was asked for, is settled in the database before. */
  cancel(runId: string): Promise<void>;
};

type Deps = { db: Db; running: RunningRuns; listener: PostgresListener; log: Logger };

const CHANNEL = 'run_control';

export function createRunControl(deps: Deps): RunControl {
  const { db, running, listener, log } = deps;
  const lastSent = new Map<string, Promise<void>>();

  const send = async (messages: readonly ControlMessage[]) => {
    await db.$executeRaw`
      SELECT pg_notify(${CHANNEL}, payload)
      FROM unnest(${encodeControl(messages)}::text[]) WITH ORDINALITY AS message (payload, place) ORDER BY place`;
  };

  /** What is asked of one run arrives in the order in which it was asked. */
  const inOrder = async (runId: string, task: () => Promise<void>) => {
    const before = lastSent.get(runId) ?? Promise.resolve();
    const mine = before.then(task, task);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    lastSent.set(runId, settled);
    try {
      await mine;
    } finally {
      if (lastSent.get(runId) === settled) lastSent.delete(runId);
    }
  };

  const deliver = async (who: Who, messages: readonly ControlMessage[]) => {
    const here = running.get(who.runId);
    if (here !== null) {
      if (here.personId !== who.personId) throw new AppError('not_found');
      for (const message of messages) obey(here, message);
      return;
    }
    await inOrder(who.runId, async () => {
      await requireRunning(db, who);
      await send(messages);
    });
  };

  listener.on(CHANNEL, (payload) => {
    const message = decodeControl(payload);
    const run = message === null ? null : running.get(message.runId);
    if (message === null || run === null) return;
    try {
      obey(run, message);
    } catch (error) {
      log.debug({ err: error, runId: run.runId }, 'input from another process was refused');
    }
  });
  listener.onConnected(() => {
    cancelMissed(deps).catch((error: unknown) =>
      log.warn({ err: error }, 'cannot look for missed cancellations'),
    );
  });

  return {
    sendStdin: ({ data, ...who }) => deliver(who, stdinMessages(who.runId, data)),
    endStdin: (who) => deliver(who, [{ type: 'stdin-end', runId: who.runId }]),
    resize: ({ size, ...who }) => deliver(who, [{ type: 'resize', runId: who.runId, size }]),
    sendSignal: ({ signal, ...who }) => deliver(who, [{ type: 'signal', runId: who.runId, signal }]),
    cancel: async (runId) => {
      const here = running.get(runId);
      if (here !== null) here.cancel();
      else await send([{ type: 'cancel', runId }]);
    },
  };
}

function obey(run: RunningRun, message: ControlMessage): void {
  switch (message.type) {
    case 'stdin':
      return run.sendStdin(Buffer.from(message.base64, 'base64'));
    case 'stdin-end':
      return run.endStdin();
    case 'resize':
      return run.resize(message.size);
    case 'signal':
      return run.sendSignal(message.signal);
    case 'cancel':
      return run.cancel();
  }
}

async function requireRunning(db: Db, { runId, personId }: Who): Promise<void> {
  const run = await db.run.findFirst({ where: { id: runId, personId }, select: { status: true } });
  if (run === null) throw new AppError('not_found');
  if (isFinalStatus(run.status)) throw new AppError('run_finished');
  if (run.status === 'queued')
    throw new AppError('unavailable', { userMessage: 'The run has not begun yet.' });
}

/** A notification that came while nobody listened is lost; that a run is to be stopped is in its row too. */
async function cancelMissed({ db, running }: Deps): Promise<void> {
  const ids = running.ids();
  if (ids.length === 0) return;
  const missed = await db.run.findMany({
    where: { id: { in: ids }, cancelRequestedAt: { not: null } },
    select: { id: true },
  });
  for (const { id } of missed) running.get(id)?.cancel();
}
