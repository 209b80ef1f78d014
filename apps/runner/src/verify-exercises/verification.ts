/** One program of a package, and whether it came to what it has to come to. */
export type Verification = {
  /** The package, as it is named on the command line and below. */
  package: string;
  /** The program: the solution, what students begin with, or one of those that come with a problem. */
  program: string;
  language: string;
  expected: string;
  found: string;
  result: 'right' | 'wrong' | 'skipped';
};

/** What a program has come to, and whether that is what was expected. */
export type Judgement = Pick<Verification, 'expected' | 'found' | 'result'>;
