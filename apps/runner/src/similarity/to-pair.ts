import type { SimilarityPair } from '@crucible/contracts/similarity';
import type { Db } from '@crucible/db';

const SIDE = {
  select: { id: true, number: true, personId: true, person: { select: { name: true, email: true } } },
} as const;

/** What of a pair is read to tell of it. */
export const PAIR_SELECT = {
  ...{ id: true, language: true, similarity: true, longest: true },
  ...{ left: SIDE, right: SIDE },
} as const;

type Side = {
  id: string;
  number: number;
  personId: string;
  person: { name: string | null; email: string | null };
};
type Row = { id: string; language: string; similarity: number; longest: number; left: Side; right: Side };
type Note = Pick<SimilarityPair, 'verdict' | 'note'>;

const NO_NOTE: Note = { verdict: 'undecided', note: '' };

export function toPair({ left, right, ...pair }: Row, note: Note | undefined): SimilarityPair {
  const { verdict, note: words } = note ?? NO_NOTE;
  return { ...pair, left: toSide(left), right: toSide(right), verdict, note: words };
}

const toSide = ({ id, number, personId, person }: Side) => ({
  ...{ submissionId: id, number, personId },
  personName: person.name ?? person.email ?? '',
});

/** By which two submissions are known, whichever of them is on the left. */
export function pairKey(one: string, other: string): { leftId: string; rightId: string } {
  return one < other ? { leftId: one, rightId: other } : { leftId: other, rightId: one };
}

/** What the staff has made of these pairs, by `pairName`. */
export async function readNotes(
  { db }: { db: Pick<Db, 'similarityNote'> },
  pairs: readonly { left: { id: string }; right: { id: string } }[],
): Promise<Map<string, Note>> {
  const leftIds = pairs.map(({ left, right }) => pairKey(left.id, right.id).leftId);
  const rows = await db.similarityNote.findMany({ where: { leftId: { in: leftIds } } });
  return new Map(
    rows.map(({ leftId, rightId, verdict, note }) => [`${leftId} ${rightId}`, { verdict, note }]),
  );
}

export function pairName(pair: { left: { id: string }; right: { id: string } }): string {
  const { leftId, rightId } = pairKey(pair.left.id, pair.right.id);
  return `${leftId} ${rightId}`;
}
