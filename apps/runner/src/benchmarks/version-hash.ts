import { createHash } from 'node:crypto';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import type { Limits } from '@crucible/contracts/limits';

type JudgedBy = Pick<NewProblem, 'prompt' | 'entryPoint' | 'test'>;

/** SHA-256, in hex, of what decides on a problem's samples besides the samples themselves. */
export function problemHash({ prompt, entryPoint, test }: JudgedBy): string {
  return hashOf({ prompt, entryPoint, test });
}

type VersionContent = {
  problems: readonly NewProblem[];
  language: string;
  imageName: string;
  limits: Limits;
};

/** SHA-256, in hex, of a version: equal exactly for versions that are equal in problems, language, image and limits. */
export function versionHash({ problems, language, imageName, limits }: VersionContent): string {
  return hashOf({ problems, language, imageName, limits });
}

function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

/** With the keys of all objects in one order, since it is no part of what they say. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
