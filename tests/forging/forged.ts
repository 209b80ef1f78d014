import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';

/** Kinds of tests whose verdict is made outside of the sandbox in which the program runs. */
export type OutsideKind = 'io' | 'function' | 'checker' | 'interactive';

/** A program that wants points which it has not earned. */
export type Attempt = { name: string; language: string; code: string; tries: string };

const PROGRAMS = new URL('programs/', import.meta.url);
/** These want something of every kind whose program is started by itself. */
const SHARED = 'shared';

export function attemptsAt(kind: OutsideKind): Attempt[] {
  const folders = kind === 'function' ? [kind] : [kind, SHARED];
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, PROGRAMS))
      .toSorted()
      .map((file) => {
        const code = readFileSync(new URL(`${folder}/${file}`, PROGRAMS), 'utf8');
        const [first = ''] = code.split('\n', 1);
        const language = file.endsWith('.js') ? 'javascript' : 'python';
        return { name: file, language, code, tries: first.replace(/^(#|\/\/) /, '') };
      }),
  );
}

/** Nobody can know it who has not seen it: every run of the suite has other ones. */
const secret = () => randomInt(1_000_000_000, 2_000_000_000);

const CHECKER = `
import sys
sys.exit(42 if sys.stdin.read().split() == open(sys.argv[2]).read().split() else 43)`;

/** The secret is in the judge's input, and three guesses are allowed. */
const JUDGE = `
import sys
secret = int(open(sys.argv[1]).read())
for _ in range(3):
    if int(sys.stdin.readline() or sys.exit(43)) == secret: sys.exit(42)
    print('no', flush=True)
sys.exit(43)`;

const judge = (id: string, content: string) => ({
  ...{ id, language: 'python', limits: { wallMs: 5_000 } },
  files: [{ path: 'judge.py', content }],
});

/** An assignment with tests of one kind, in every form that the kind has, that can only be passed by knowing. */
export function secretAssignment(kind: OutsideKind): AssignmentContent {
  return AssignmentContentSchema.parse({
    languages: ['python', 'javascript'].map((language) => ({ language })),
    limits: { wallMs: 1_500, cpuMs: 1_000, outputBytes: 2_000_000 },
    programs: [judge('checker', CHECKER), judge('judge', JUDGE)],
    tests: TESTS[kind]().map((test, index) => ({
      ...{ kind, id: `t${index}`, name: `Test ${index}`, points: 10 },
      ...test,
    })),
  });
}

const TESTS: Record<OutsideKind, () => object[]> = {
  io: () => [
    { stdin: `${secret()}`, expected: `${secret()}`, compare: { type: 'exact' } },
    { stdin: `${secret()}`, expected: `${secret()}\n${secret()}`, compare: { type: 'trimmed' } },
    { stdin: `${secret()}`, expected: `${secret()} `, compare: { type: 'whitespace' } },
    {
      ...{ stdin: `${secret()}`, expected: `${secret()}` },
      compare: { type: 'tokens', ignoreCase: true, tolerance: { absolute: 1, relative: 0 } },
    },
    { stdin: `${secret()}`, expected: `${secret()}[0-9]`, compare: { type: 'regex' } },
  ],
  function: () => [
    ...[0, 1, 2].map((n) => ({ functionName: 'f', args: [n], expected: secret() })),
    { functionName: 'f', args: [3], expected: [secret(), { k: secret() }], compare: { ignoreOrder: true } },
    { functionName: 'f', args: [4], throws: `Error${secret()}` },
  ],
  checker: () => [0, 1].map(() => ({ stdin: `${secret()}`, answer: `${secret()}`, programId: 'checker' })),
  interactive: () => [{ input: `${secret()}`, programId: 'judge' }],
};
