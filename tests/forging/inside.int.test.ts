import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { Framework } from '@crucible/contracts/assignment-test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../apps/runner/src/executor/engine-fixture.ts';
import type { Engine } from '../../apps/runner/src/executor/engine-fixture.ts';
import { contentOf, gradeOn } from '../../apps/runner/src/grading/grading-fixture.ts';
import { honestProgram, insideAttempts, newSecrets, TEST_FILES } from './inside.ts';
import type { InsideAttempt } from './inside.ts';

const AT_ONCE = 3;
const ATTEMPTS_AT_LEAST = 20;
/** Attempts that never end cost their whole time. */
const LIMITS = { wallMs: 15_000, cpuMs: 15_000 };

let engine: Engine;
const rows: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
  process.stdout.write(`${rows.join('\n')}\n`);
});

type Tests = NonNullable<AssignmentContentInput['tests']>;
type Suite = {
  kind: string;
  folder: string;
  tests: (attempt: Pick<InsideAttempt, 'rule'>) => Tests;
  /** Files that earn all points. */
  honest: Pick<InsideAttempt, 'language' | 'files' | 'rule'>;
};

const unit = (framework: Framework): Suite => {
  const secrets = newSecrets();
  const file = TEST_FILES[framework](secrets);
  const isPython = framework === 'pytest' || framework === 'unittest';
  const listed = framework === 'pytest' ? ['TestAnswer::test_one', 'test_two', 'test_three'] : [];
  const names = {
    pytest: listed,
    unittest: ['TestAnswer.test_one', 'TestAnswer.test_three', 'TestAnswer.test_two'],
    jest: ['answer > one', 'answer > two', 'answer > three'],
    vitest: ['answer > one', 'answer > two', 'answer > three'],
    node_test: ['answer > one', 'answer > two', 'answer > three'],
  }[framework];
  return {
    kind: framework,
    folder: isPython ? 'unit-python' : 'unit-node',
    honest: {
      ...{ language: isPython ? 'python' : 'javascript', rule: null },
      files: honestProgram(framework, secrets),
    },
    tests: () => [
      {
        ...{ kind: 'unit', id: 'u', name: 'Unit', points: 3, framework, files: [file], limits: LIMITS },
        cases: names.map((name) => ({ name })),
      },
    ],
  };
};

const SUITES: Suite[] = [
  ...(['pytest', 'unittest', 'jest', 'vitest', 'node_test'] as const).map(unit),
  {
    ...{ kind: 'static', folder: 'static' },
    honest: {
      ...{ language: 'python', files: { 'main.py': 'for i in range(3):\n    print(i)\n' } },
      rule: [{ rule: 'must_use', construct: 'for_loop' }],
    },
    tests: ({ rule }) => [{ kind: 'static', id: 's', name: 'Rule', points: 3, rules: rule as [] }],
  },
  {
    ...{ kind: 'style', folder: 'style' },
    honest: { language: 'python', files: { 'main.py': 'print(1)\n' }, rule: null },
    tests: () => [{ kind: 'style', id: 's', name: 'Style', points: 3, maxProblems: 1 }],
  },
];

describe.each(SUITES)('tests of the kind $kind', ({ kind, folder, tests, honest }) => {
  it('give all points to whoever has earned them', async () => {
    const outcome = await gradeOn(engine, { ...honest, content: contentOf({ tests: tests(honest) }) });
    expect(outcome, JSON.stringify(outcome.results)).toMatchObject({ points: 3, maxPoints: 3 });
  });

  it('give points to no attempt but those that are documented', async () => {
    const all = insideAttempts(folder, kind === 'static' || kind === 'style' ? 'main' : 'solution');
    const attempts = all.filter(({ isFor }) => isFor.length === 0 || isFor.includes(kind));
    expect(attempts.length).toBeGreaterThanOrEqual(ATTEMPTS_AT_LEAST);
    const waiting = [...attempts];
    const tryAll = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await tryOne(kind, next, contentOf({ tests: tests(next) }));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, tryAll));
  }, 300_000);
});

async function tryOne(
  kind: string,
  { name, tries, language, files, succeedsWith }: InsideAttempt,
  content: ReturnType<typeof contentOf>,
): Promise<void> {
  const outcome = await gradeOn(engine, { content, language, files });
  const verdicts = [...new Set(outcome.results.map(({ verdict }) => verdict))].join(', ');
  const isKnown = succeedsWith.includes(kind);
  rows.push(
    `${kind.padEnd(10)} ${name.padEnd(26)} ${outcome.points} of ${outcome.maxPoints} (${verdicts})${isKnown ? ' as documented' : ''} ${tries}`,
  );
  expect(outcome.maxPoints, name).toBe(3);
  // What is documented to get through has to do so: a document that says less than there is would be as wrong.
  if (isKnown) expect.soft(outcome.points, `${name}: ${tries}`).toBeGreaterThan(0);
  else expect.soft(outcome.points, `${name}: ${tries}`).toBe(0);
}
