import { AssignmentTestSchema } from '@crucible/contracts/assignment-test';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest, TestKind } from '@crucible/contracts/assignment-test';
import { freshId } from '../draft/parts.ts';
import { kindName } from './test-kinds.ts';

const PYTHON_UNIT = 'from main import *\n\n\ndef test_example():\n    assert True\n';
const NODE_UNIT = "import { test } from 'node:test';\n\ntest('example', () => {});\n";

/** A test of this kind that can be saved as it is, and then be filled in. Null where it needs a program that is not there. */
export function newTest(kind: TestKind, content: AssignmentContent): AssignmentTest | null {
  const [program] = content.programs;
  if ((kind === 'checker' || kind === 'interactive') && program === undefined) return null;
  const base = {
    id: freshId(content.tests, 'test'),
    name: `${kindName(kind)} ${content.tests.length + 1}`,
  };
  const isPython =
    content.languages[0]?.language !== 'javascript' && content.languages[0]?.language !== 'typescript';
  return AssignmentTestSchema.parse({ ...base, ...partsOf(kind, { isPython, programId: program?.id }) });
}

type Facts = { isPython: boolean; programId: string | undefined };

function partsOf(kind: TestKind, { isPython, programId }: Facts): object {
  switch (kind) {
    case 'io':
      return { kind, expected: '' };
    case 'checker':
    case 'interactive':
      return { kind, programId };
    case 'function':
      return { kind, functionName: 'solve', expected: null };
    case 'unit':
      return isPython
        ? { kind, framework: 'pytest', files: [{ path: 'test_main.py', content: PYTHON_UNIT }] }
        : { kind, framework: 'node_test', files: [{ path: 'main.test.js', content: NODE_UNIT }] };
    case 'static':
      return { kind, rules: [{ rule: 'must_use', construct: 'for_loop' }] };
    case 'style':
      return { kind };
  }
}

/** The same test once more, under an id and a name of its own. */
export function copyOfTest(test: AssignmentTest, content: AssignmentContent): AssignmentTest {
  return { ...test, id: freshId(content.tests, 'test'), name: `${test.name} (copy)`.slice(-200) };
}
