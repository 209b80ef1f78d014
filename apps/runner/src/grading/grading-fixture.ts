import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent, AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { Limits } from '@crucible/contracts/limits';
import type { Engine } from '../executor/engine-fixture.ts';
import { gradeSubmission } from './grade-submission.ts';
import type { GradingOutcome } from './grade-submission.ts';

const MIB = 2 ** 20;

/** What tests of gradings may ask for at most. */
export const MAX_LIMITS: Limits = {
  wallMs: 600_000,
  cpuMs: 120_000,
  memoryBytes: 1024 * MIB,
  pids: 256,
  outputBytes: 16 * MIB,
  fileSizeBytes: 128 * MIB,
  workspaceBytes: 256 * MIB,
  inodes: 20_000,
};

/** An assignment that can be solved in these languages. */
export function contentOf(
  content: AssignmentContentInput,
  languages: readonly string[] = ['python', 'javascript', 'typescript'],
): AssignmentContent {
  return AssignmentContentSchema.parse({
    languages: languages.map((language) => ({ language })),
    ...content,
  });
}

type Answer = {
  content: AssignmentContent;
  language?: string;
  code?: string;
  files?: Record<string, string>;
};

/** Grades a program on a real engine. */
export function gradeOn(
  engine: Engine,
  { content, language = 'python', ...program }: Answer,
): Promise<GradingOutcome> {
  const extension = { python: 'py', javascript: 'js', typescript: 'ts' }[language] ?? language;
  const files = program.files ?? { [`main.${extension}`]: program.code ?? '' };
  const { executor, catalog } = engine;
  return gradeSubmission(
    { executor, catalog, maxLimits: MAX_LIMITS },
    {
      id: 'test',
      content,
      answer: {
        language,
        files: Object.entries(files).map(([path, text]) => ({ path, content: text })),
      },
      signal: new AbortController().signal,
    },
  );
}

/** Verdicts by test, in order. */
export function verdictsOf({ results }: GradingOutcome): string[] {
  return results.map(({ testId, verdict }) => `${testId} ${verdict}`);
}
