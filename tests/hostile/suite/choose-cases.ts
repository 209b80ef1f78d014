import { parseArgs } from 'node:util';
import { IsolationSchema } from '@crucible/contracts/isolation';
import type { Isolation } from '@crucible/contracts/isolation';
import type { HostileCase } from './hostile-case.ts';

export type Choice = {
  cases: HostileCase[];
  /** Null is every level that there is. */
  isolation: Isolation | null;
  /** Path of a file for the results, or null. */
  results: string | null;
};

/**
 * What is asked for on the command line: groups, cases by `id` or `group/id`, `--isolation <level>`, `--results <file>`.
 * @throws Error for what is none of these
 */
export function chooseCases(all: HostileCase[], args: string[]): Choice {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { isolation: { type: 'string' }, results: { type: 'string' } },
  });
  const unknown = positionals.find((word) => !all.some((each) => isMeant(each, word)));
  if (unknown !== undefined)
    throw new Error(`There is neither a group nor a case that is called ${unknown}.`);
  return {
    cases:
      positionals.length === 0 ? all : all.filter((each) => positionals.some((word) => isMeant(each, word))),
    isolation: values.isolation === undefined ? null : IsolationSchema.parse(values.isolation),
    results: values.results ?? null,
  };
}

function isMeant({ group, id }: HostileCase, word: string): boolean {
  return word === group || word === id || word === `${group}/${id}`;
}
