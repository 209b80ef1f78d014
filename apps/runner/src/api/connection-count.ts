export type ConnectionCount = {
  /** False when the person has as many connections as allowed; else the connection is counted until `remove`. */
  add(personId: string): boolean;
  remove(personId: string): void;
};

/** Bounds how many connections one person holds at once. */
export function createConnectionCount(max: number): ConnectionCount {
  const counts = new Map<string, number>();
  return {
    add(personId) {
      const count = counts.get(personId) ?? 0;
      if (count >= max) return false;
      counts.set(personId, count + 1);
      return true;
    },
    remove(personId) {
      const count = counts.get(personId) ?? 0;
      if (count <= 1) counts.delete(personId);
      else counts.set(personId, count - 1);
    },
  };
}
