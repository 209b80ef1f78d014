import { createHash } from 'node:crypto';
import type { Limits } from '@crucible/contracts/limits';

/** Under which a program is run, the same for all samples of an evaluation. */
export type Conditions = {
  imageDigest: string;
  limits: Limits;
  isolation: string;
  /** Of the product, which makes verdicts of reports; the harness itself is part of the image. */
  productVersion: string;
};

type Keyed = { conditions: Conditions; problemHash: string; program: string };

/** SHA-256, in hex, of all that decides what comes of a program: equal for those that need not be run twice. */
export function resultKey({ conditions, problemHash, program }: Keyed): string {
  const { imageDigest, limits, isolation, productVersion } = conditions;
  const inOrder = Object.entries(limits).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = [problemHash, program, imageDigest, inOrder, isolation, productVersion];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
