import type { AssignmentTest, TestKind } from '@crucible/contracts/assignment-test';

/** What the form of one kind of test works on. */
export type FormProps<Kind extends TestKind> = {
  test: Extract<AssignmentTest, { kind: Kind }>;
  onChange: (test: Extract<AssignmentTest, { kind: Kind }>) => void;
  /** What is wrong with a field of it: `expected`. */
  issue: (field: string) => string | undefined;
};
