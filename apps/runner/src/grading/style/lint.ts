import type { Finding } from '@crucible/contracts/grading';

/** What a linter finds in a file. */
export type Lint = (file: { path: string; text: string }) => Finding[];
