import type { TestKind, Visibility } from '@crucible/contracts/assignment-test';

type KindWords = { kind: TestKind; name: string; description: string };

/** Every kind of test, in words for teachers. */
export const TEST_KINDS: readonly KindWords[] = [
  {
    kind: 'io',
    name: 'Input and output',
    description: 'What the program prints is compared with what is expected.',
  },
  {
    kind: 'function',
    name: 'Function call',
    description: 'A function is called with values, and its result is compared.',
  },
  { kind: 'unit', name: 'Unit tests', description: 'Files of pytest, unittest, Jest, Vitest or node:test.' },
  {
    kind: 'checker',
    name: 'Checker',
    description: 'A program of yours decides whether the output is right.',
  },
  { kind: 'interactive', name: 'Interactive', description: 'The program talks to a judge of yours.' },
  {
    kind: 'static',
    name: 'Rules for the code',
    description: 'Constructs that the program has to use, or must not.',
  },
  {
    kind: 'style',
    name: 'Style',
    description: 'A linter looks at the code; each problem costs a share of the points.',
  },
];

export function kindName(kind: TestKind): string {
  return TEST_KINDS.find((words) => words.kind === kind)?.name ?? kind;
}

/** Who sees the result of a test, in words for teachers. */
export const VISIBILITIES: readonly { value: Visibility; text: string }[] = [
  { value: 'always', text: 'Always' },
  { value: 'on_failure', text: 'When it fails' },
  { value: 'after_due', text: 'After the due date' },
  { value: 'after_publishing', text: 'After results are published' },
  { value: 'never', text: 'Never' },
];

export function visibilityName(visibility: Visibility): string {
  return VISIBILITIES.find(({ value }) => value === visibility)?.text ?? visibility;
}
