import type { Review } from '@crucible/contracts/review';

type Row = {
  submissionId: string;
  personId: string;
  person: { name: string };
  isCounted: boolean;
  isLatest: boolean;
};

/** Whose submission comes before and after somebody's, by name: of each person the one that counts, or else the last. */
export function findNeighbours<Entry extends Row>(
  rows: readonly Entry[],
  { personId, nameOf }: { personId: string; nameOf: (row: Entry) => string },
): Review['neighbours'] {
  const people = [...Map.groupBy(rows, (row) => row.personId).values()]
    .flatMap((own) => own.find(({ isCounted }) => isCounted) ?? own.find(({ isLatest }) => isLatest) ?? [])
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en') || (a.personId < b.personId ? -1 : 1));
  const place = people.findIndex((row) => row.personId === personId);
  return {
    before: people[place - 1]?.submissionId ?? null,
    after: people[place + 1]?.submissionId ?? null,
    position: place + 1,
    total: people.length,
  };
}
