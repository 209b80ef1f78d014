import type { Framework } from '@crucible/contracts/assignment-test';
import type { JunitCase } from './read-junit.ts';

/** Between the parts of a test's name, as graders write it. */
const SEPARATORS: Partial<Record<Framework, string>> = { pytest: '::', unittest: '.' };

/** The name that a test of a report has when it is graded here: in Python with its class, and without its module. */
export function caseName({ className, name }: JunitCase, framework: Framework): string {
  const separator = SEPARATORS[framework];
  if (separator === undefined) return name;
  const classes = className.split('.').filter((part) => /^[A-Z]/.test(part));
  return [...classes, name].join(separator);
}
