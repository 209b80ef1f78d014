import { JOIN_CODE_ALPHABET, JOIN_CODE_LENGTH } from '@crucible/contracts/join-code';
import type { JoinCode, NewJoinCode } from '@crucible/contracts/join-code';
import type { Db } from '@crucible/db';
import { customAlphabet } from 'nanoid';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Author } from '../people/author.ts';
import { requireSection } from './require-section.ts';
import { joinCodeSelection, toJoinCode } from './to-join-code.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; code: NewJoinCode; by: Author };

/** 39 random bits: far more than anybody can try at the rate at which codes may be tried. */
const newCode = customAlphabet(JOIN_CODE_ALPHABET, JOIN_CODE_LENGTH);

/** Makes a code by which people join a course as students, until it expires or is revoked. */
export async function createJoinCode({ db, clock, instance }: Deps, input: Input): Promise<JoinCode> {
  const { courseId, by } = input;
  const { sectionId = null } = input.code;
  const expiresAt = input.code.expiresAt === undefined ? null : new Date(input.code.expiresAt);
  const now = clock.now();
  if (expiresAt !== null && expiresAt <= now) {
    const message = 'This is in the past.';
    throw new AppError('invalid_input', { issues: [{ path: 'expiresAt', message }] });
  }
  const row = await db.$transaction(async (tx) => {
    if (sectionId !== null) await requireSection(tx, { courseId, sectionId });
    const id = newId();
    const event = { action: 'join_code.created', instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { joinCodeId: id, sectionId } });
    return tx.joinCode.create({
      data: {
        ...{ id, courseId, sectionId, expiresAt, createdAt: now },
        code: newCode(),
        createdById: by.personId,
      },
      select: joinCodeSelection,
    });
  });
  return toJoinCode(row);
}
