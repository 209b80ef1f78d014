import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';

const main = (body: string) => `def mean(numbers):
    """The arithmetic mean of a list of numbers; 0.0 for an empty list."""
${body}


if __name__ == "__main__":
    numbers = [float(word) for word in input().split()]
    print(f"{mean(numbers):.2f}")
`;

const statement = `# The mean

Write the function \`mean(numbers)\`, which returns the arithmetic mean of a list of numbers:

$$\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i$$

The mean of an empty list is \`0.0\`. The rest of the program is there already: it reads numbers from one line and prints
their mean with two digits.

| input | output |
|---|---|
| \`1 2 3 4\` | \`2.50\` |
| \`10\` | \`10.00\` |

Do it yourself: the module \`statistics\` may not be used.
`;

/** The assignment of the demo course: three kinds of tests, visible and hidden ones. */
export const DEMO_ASSIGNMENT: AssignmentContentInput = {
  statement,
  languages: [
    {
      language: 'python',
      files: [{ path: 'main.py', content: main('    return 0.0') }],
      solution: [
        { path: 'main.py', content: main('    return sum(numbers) / len(numbers) if numbers else 0.0') },
      ],
    },
  ],
  tests: [
    {
      ...{ id: 'four-numbers', kind: 'io', name: 'Four numbers', points: 2 },
      ...{ stdin: '1 2 3 4\n', expected: '2.50\n', isSample: true, visibility: 'always' },
    },
    {
      ...{ id: 'one-number', kind: 'io', name: 'One number', points: 1 },
      ...{ stdin: '10\n', expected: '10.00\n', visibility: 'always' },
    },
    {
      ...{ id: 'negative', kind: 'io', name: 'Negative numbers', points: 1 },
      ...{ stdin: '-1.5 -2.5\n', expected: '-2.00\n', visibility: 'after_due' },
    },
    {
      ...{ id: 'called', kind: 'function', name: 'mean([2, 4, 9])', points: 2 },
      ...{ functionName: 'mean', args: [[2, 4, 9]], expected: 5, visibility: 'always' },
      compare: { tolerance: {} },
    },
    {
      ...{ id: 'empty', kind: 'function', name: 'An empty list', points: 2 },
      ...{ functionName: 'mean', args: [[]], expected: 0, visibility: 'on_failure' },
      hint: 'What is the length of an empty list, and what happens when you divide by it?',
    },
    {
      ...{ id: 'by-yourself', kind: 'static', name: 'Without the module statistics', points: 2 },
      visibility: 'always',
      rules: [
        {
          ...{ rule: 'must_not_use', construct: 'import', name: 'statistics' },
          message: 'Work the mean out yourself.',
        },
      ],
    },
  ],
};
