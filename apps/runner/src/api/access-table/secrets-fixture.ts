import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { Visibility } from '@crucible/contracts/assignment-test';

/** An io test of which every text says when it may be known. */
function ioTest(id: string, visibility: Visibility, mark: string) {
  return {
    ...{ kind: 'io' as const, id: `${mark}_id_${id}`, name: `${mark}_name_${id}`, visibility },
    ...{ stdin: `${mark}_stdin_${id}`, args: [`${mark}_arg_${id}`], expected: `${mark}_expected_${id}` },
    hint: `${mark}_hint_${id}`,
  };
}

const GROUPS = ['SHOWN_group', 'LEAK_group'] as const;

/**
 * An assignment of which each part is marked: LEAK is never for a student, SHOWN from the beginning, FAILED once they fail,
 * DUE after the due date, PUBLISHED once the results are published.
 */
export const MARKED: AssignmentContentInput = {
  statement: 'SHOWN_statement ![](SHOWN.txt)',
  languages: [
    {
      language: 'python',
      files: [
        { path: 'main.py', content: 'SHOWN_starter = 1\n' },
        { path: 'given.py', content: 'SHOWN_given = 1\n', access: 'read_only' },
        { path: 'LEAK_path.py', content: 'LEAK_hidden_file = 1\n', access: 'hidden' },
      ],
      solution: [{ path: 'main.py', content: 'print("LEAK_solution")\n' }],
    },
  ],
  assets: [{ path: 'SHOWN.txt', mediaType: 'text/plain', content: btoa('SHOWN_asset') }],
  programs: [
    {
      id: 'LEAK_program',
      language: 'python',
      files: [
        { path: 'check.py', content: 'import sys\nprint("LEAK_checker", file=sys.stderr)\nsys.exit(43)\n' },
      ],
    },
  ],
  groups: [
    { id: `${GROUPS[0]}_id`, name: `${GROUPS[0]}_name` },
    { id: `${GROUPS[1]}_id`, name: `${GROUPS[1]}_name` },
  ],
  tests: [
    { ...ioTest('sample', 'never', 'SHOWN'), isSample: true },
    { ...ioTest('always', 'always', 'FAILED'), id: 'always', name: 'SHOWN_name', groupId: `${GROUPS[0]}_id` },
    ioTest('failure', 'on_failure', 'FAILED'),
    ioTest('due', 'after_due', 'DUE'),
    ioTest('published', 'after_publishing', 'PUBLISHED'),
    { ...ioTest('never', 'never', 'LEAK'), groupId: `${GROUPS[1]}_id` },
    {
      ...{ kind: 'checker', id: 'checked', name: 'SHOWN_checked', visibility: 'always' },
      ...{ programId: 'LEAK_program', programArgs: ['LEAK_program_arg'], answer: 'LEAK_answer' },
    },
    {
      ...{ kind: 'unit', id: 'LEAK_unit', name: 'LEAK_unit_name', framework: 'unittest' },
      files: [
        {
          path: 'test_leak.py',
          content:
            'import unittest\nclass LEAK_class(unittest.TestCase):\n    def test_LEAK(self):\n        self.assertEqual(1, 2, "LEAK_assertion")\n',
        },
      ],
      cases: [{ name: 'test_leak.LEAK_class.test_LEAK' }],
    },
    {
      ...{ kind: 'function', id: 'LEAK_call', name: 'LEAK_call_name', functionName: 'LEAK_function' },
      ...{ args: ['LEAK_argument'], expected: 'LEAK_value' },
    },
  ],
};

/** Tells all that it is given. */
export const ECHO =
  'import sys\ntext = sys.stdin.read()\nprint(text, sys.argv)\nprint(text, sys.argv, file=sys.stderr)\nsys.exit(3)\n';

export const MARK = /(?:LEAK|SHOWN|FAILED|DUE|PUBLISHED)_\w+/g;
