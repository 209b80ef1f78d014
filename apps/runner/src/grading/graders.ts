import type { TestKind } from '@crucible/contracts/assignment-test';
import { gradeChecker } from './checker/checker-grader.ts';
import { gradeFunction } from './function/function-grader.ts';
import type { TestGrader } from './grader.ts';
import { gradeInteractive } from './interactive/interactive-grader.ts';
import { gradeIo } from './io/io-grader.ts';
import { gradeStatic } from './static/static-grader.ts';
import { gradeStyle } from './style/style-grader.ts';
import { gradeUnit } from './unit/unit-grader.ts';

/** Who grades which kind of test. */
export const GRADERS: { readonly [Kind in TestKind]: TestGrader<Kind> } = {
  io: gradeIo,
  checker: gradeChecker,
  interactive: gradeInteractive,
  function: gradeFunction,
  unit: gradeUnit,
  static: gradeStatic,
  style: gradeStyle,
};
