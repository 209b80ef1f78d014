import {
  CheckerTestSchema,
  FunctionTestSchema,
  InteractiveTestSchema,
  IoTestSchema,
  StaticTestSchema,
  StyleTestSchema,
  UnitTestSchema,
} from '@crucible/contracts/assignment-test';
import type { TestKind } from '@crucible/contracts/assignment-test';
import type { z } from 'zod';

/** The texts of a test that are files of the folder: field → name in the test's own folder. */
export const TEXT_FILES: Record<TestKind, Readonly<Record<string, string>>> = {
  io: { stdin: 'input.txt', expected: 'expected.txt' },
  checker: { stdin: 'input.txt', answer: 'answer.txt' },
  interactive: { input: 'input.txt', answer: 'answer.txt' },
  unit: {},
  function: {},
  static: {},
  style: {},
};

export const TEST_SCHEMAS: Record<TestKind, { shape: Record<string, z.ZodType> }> = {
  io: IoTestSchema,
  checker: CheckerTestSchema,
  interactive: InteractiveTestSchema,
  unit: UnitTestSchema,
  function: FunctionTestSchema,
  static: StaticTestSchema,
  style: StyleTestSchema,
};

// Where things lie in the folder.
export const ASSIGNMENT_FILE = 'assignment.yaml';
export const STATEMENT_FILE = 'statement.md';
export const assetPath = (path: string) => `assets/${path}`;
export const starterPath = (language: string, path: string) => `languages/${language}/starter/${path}`;
export const solutionPath = (language: string, path: string) => `languages/${language}/solution/${path}`;
export const programPath = (id: string, path: string) => `programs/${id}/${path}`;
export const testTextPath = (id: string, name: string) => `tests/${id}/${name}`;
export const testFilePath = (id: string, path: string) => `tests/${id}/files/${path}`;
