import type { AssignmentTest, ContentFile } from '@crucible/contracts/assignment-test';
import type { StudentTest } from '@crucible/contracts/student-assignment';

type Sample = NonNullable<StudentTest['sample']>;

/** Everything of a sample that a student can use. A judge's or checker's own part is no use to anybody else. */
export function toSample(test: AssignmentTest): Sample {
  switch (test.kind) {
    case 'io':
      return { ...inputOf(test), expected: test.expected, compare: test.compare };
    case 'checker':
      return { ...inputOf(test), expected: test.answer };
    case 'interactive':
      return { stdin: test.input, args: test.args };
    case 'function': {
      const { functionName, args, compare, throws } = test;
      const call = `${functionName}(${args.map((value) => JSON.stringify(value)).join(', ')})`;
      if (throws !== undefined) return { call, throws };
      return { call, expected: JSON.stringify(test.expected), compare };
    }
    case 'unit':
      return { files: test.files.map(toFile) };
    case 'static':
    case 'style':
      return {};
  }
}

type Input = { stdin: string; args: string[]; files: ContentFile[] };

function inputOf({ stdin, args, files }: Input): Pick<Sample, 'stdin' | 'args' | 'files'> {
  return { stdin, args, files: files.map(toFile) };
}

const toFile = ({ path, content, encoding }: ContentFile) => ({ path, content, encoding });
