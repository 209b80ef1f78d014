import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import { toStorableText } from '../lib/storable-text.ts';
import type { ImageTaskEvents } from './image-task-events.ts';

export type TaskLog = {
  /** Adds a line; it is stored a moment later. */
  say(line: string): void;
  /** Stores what there is, and resolves when it is. */
  end(): Promise<void>;
};

type Deps = { db: Db; imageTasks: ImageTaskEvents; log: Logger };

const MAX_LINE_LENGTH = 2_000;
const MAX_LINES = 20_000;
const BATCH_MS = 150;
const BATCH_LINES = 500;

/** The log of a task, which goes on after the lines that are there. */
export async function openTaskLog(deps: Deps, taskId: string): Promise<TaskLog> {
  const { db, imageTasks, log } = deps;
  const last = await db.imageTaskLine.findFirst({
    where: { taskId },
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  let position = last?.position ?? 0;
  let waiting: { position: number; at: Date; text: string }[] = [];
  let storing: Promise<void> | null = null;

  async function store(): Promise<void> {
    while (waiting.length > 0) {
      await sleep(BATCH_MS);
      const lines = waiting.slice(0, BATCH_LINES);
      waiting = waiting.slice(BATCH_LINES);
      try {
        await db.imageTaskLine.createMany({ data: lines.map((line) => ({ taskId, ...line })) });
        await imageTasks.announce(db, taskId);
      } catch (error) {
        // The task matters more than what it says.
        log.warn({ err: error, taskId }, 'lines of a log could not be stored');
      }
    }
  }

  return {
    say(line) {
      if (position >= MAX_LINES) return;
      position += 1;
      const whole = toStorableText(stripVTControlCharacters(line)).replaceAll(/[\r\n]+/g, ' ');
      const text = whole.length > MAX_LINE_LENGTH ? `${whole.slice(0, MAX_LINE_LENGTH - 1)}…` : whole;
      const isLast = position === MAX_LINES;
      waiting.push({
        position,
        at: new Date(),
        text: isLast ? 'The log is full; what follows is not kept.' : text,
      });
      storing ??= store().finally(() => {
        storing = null;
      });
    },
    async end() {
      await storing;
    },
  };
}
