export type ConnectionCount = {
  /** False when the person has as many connections as allowed. */
  hasRoom(personId: string): boolean;
  add(personId: string): void;
  remove(personId: string): void;
};

/** Counts the connections that each person holds at once. */
export function createConnectionCount(max: number): ConnectionCount {
  const counts = new Map<string, number>();
  const countOf = (personId: string) => counts.get(personId) ?? 0;
  return {
    hasRoom: (personId) => countOf(personId) < max,
    add: (personId) => void counts.set(personId, countOf(personId) + 1),
    remove(personId) {
      if (countOf(personId) <= 1) counts.delete(personId);
      else counts.set(personId, countOf(personId) - 1);
    },
  };
}
