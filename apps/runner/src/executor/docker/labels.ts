/** Labels that every sandbox carries. */
export const LABELS = {
  /** Which installation it belongs to. */
  owner: 'crucible',
  /** Which start of a runner made it. */
  boot: 'crucible.boot',
  image: 'crucible.image',
} as const;

export type Ownership = { owner: string; bootId: string };
