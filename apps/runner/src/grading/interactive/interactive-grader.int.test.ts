import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../executor/engine-fixture.ts';
import type { Engine } from '../../executor/engine-fixture.ts';
import { contentOf, gradeOn, verdictsOf } from '../grading-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

/** Thinks of the number in its input, and says whether what is guessed is lower or higher. */
const JUDGE = `
import sys
secret = int(open(sys.argv[1]).read())
def tell(name, text):
    with open(sys.argv[3] + name, 'w') as file: file.write(text)
if secret == -1: sys.exit(7)
for count in range(1, 11):
    line = sys.stdin.readline()
    if line == '': sys.exit(43)
    if line.strip() == 'flood?':
        print('x' * 3_000_000, flush=True)
        continue
    guess = int(line)
    if guess == secret:
        print('correct', flush=True)
        if count > 5: tell('score_multiplier.txt', '0.25')
        sys.exit(42)
    print('lower' if guess > secret else 'higher', flush=True)
tell('teammessage.txt', 'Ten guesses were not enough.')
sys.exit(43)`;

const SEARCH = `
low, high = LOW, 1000
while True:
    guess = (low + high) // 2
    print(guess, flush=True)
    answer = input()
    if answer == 'correct': break
    if answer == 'lower': high = guess - 1
    else: low = guess + 1`;

const test = (id: string, input: number) => ({
  ...{ kind: 'interactive' as const, id, name: id, input: String(input), answer: '', points: 4 },
  ...{ programId: 'guess', limits: { wallMs: 2_000 } },
});
const programs = [
  {
    ...{ id: 'guess', language: 'python', limits: { outputBytes: 8_000_000 } },
    files: [{ path: 'judge.py', content: JUDGE }],
  },
];
const content = (...tests: ReturnType<typeof test>[]) => contentOf({ programs, tests });

describe('a judge', () => {
  it('talks to the program, and gives the points', async () => {
    const outcome = await gradeOn(engine, {
      content: content(test('middle', 500), test('far', 999)),
      code: SEARCH.replace('LOW', '1'),
    });
    expect(verdictsOf(outcome)).toEqual(['middle passed', 'far partial']);
    expect(outcome).toMatchObject({ points: 5, maxPoints: 8, costsAttempt: true });
    expect(outcome.results[0]?.detail.transcript).toEqual([
      { from: 'program', text: '500\n' },
      { from: 'judge', text: 'correct\n' },
    ]);
  });

  it.each([
    ['wrong to the end', 'while True:\n    print(0, flush=True)\n    input()', 'wrong_answer'],
    ['gone too early', 'print(1, flush=True)', 'wrong_answer'],
    ['crashing in between', 'print(1, flush=True)\nraise ValueError', 'nonzero_exit'],
    ['right, and crashing afterwards', 'print(500, flush=True)\ninput()\nraise ValueError', 'nonzero_exit'],
    ['silent while the judge waits', 'input()', 'time_limit'],
    ['right, and never ending', 'print(500, flush=True)\nimport time\ntime.sleep(30)', 'time_limit'],
    ['writing and never reading', 'while True: print("flood?" + " " * 100_000, flush=True)', 'time_limit'],
  ])('of a program that is %s has the fair verdict', async (_name, code, verdict) => {
    const outcome = await gradeOn(engine, { content: content(test('one', 500)), code });
    expect(verdictsOf(outcome)).toEqual([`one ${verdict}`]);
    expect(outcome.points).toBe(0);
  });

  it('that breaks is to blame itself', async () => {
    const outcome = await gradeOn(engine, { content: content(test('one', -1)), code: 'input()' });
    expect(verdictsOf(outcome)).toEqual(['one judge_error']);
    expect(outcome.costsAttempt).toBe(false);
  });

  it('and a program that cannot be compiled never meet', async () => {
    const outcome = await gradeOn(engine, {
      content: content(test('one', 1), test('two', 2)),
      language: 'typescript',
      code: 'const n: string = 1;',
    });
    expect(verdictsOf(outcome)).toEqual(['one skipped', 'two skipped']);
    expect(outcome.compile?.output).toContain('TS2322');
  });
});
