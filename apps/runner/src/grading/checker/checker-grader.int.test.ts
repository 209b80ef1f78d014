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

/** Right is every number whose square is the input's; half of the points for its negative. */
const CHECKER = `
import sys
wanted, answer, feedback = open(sys.argv[1]).read(), open(sys.argv[2]).read(), sys.argv[3]
given = sys.stdin.read().strip()
def tell(name, text):
    with open(feedback + name, 'w') as file: file.write(text)
if given == 'break': raise RuntimeError('the judge is broken')
if given == 'hang':
    while True: pass
if given == 'score': tell('score_multiplier.txt', 'lots'); sys.exit(42)
tell('judgemessage.txt', f'wanted {wanted.strip()}, secret {answer}')
if sys.argv[4:] != ['strict']: sys.exit(1)
if int(given) ** 2 != int(wanted):
    tell('teammessage.txt', 'That is no root.')
    sys.exit(43)
if int(given) < 0: tell('score_multiplier.txt', '0.5')
sys.exit(42)`;

const test = (id: string, stdin: string) => ({
  ...{ kind: 'checker' as const, id, name: id, stdin, answer: 'the answer', points: 10 },
  ...{ programId: 'roots', programArgs: ['strict'] },
});
const programs = [
  {
    ...{ id: 'roots', language: 'python', limits: { wallMs: 2_000, cpuMs: 1_000 } },
    files: [{ path: 'judge.py', content: CHECKER }],
  },
];

describe('a checker', () => {
  it('says right, wrong and partly right, and is never the fault of the student when it breaks', async () => {
    const content = contentOf({
      programs,
      tests: [test('right', '9'), test('wrong', '8'), test('half', '16'), test('crash', '1')],
    });
    const code = `
import os, sys
n = int(input())
if n == 1: sys.exit(3)
print({9: 3, 8: 3, 16: -4}[n])
print(sorted(os.listdir('/workspace')), file=sys.stderr)`;
    const outcome = await gradeOn(engine, { content, code });
    expect(verdictsOf(outcome)).toEqual([
      'right passed',
      'wrong wrong_answer',
      'half partial',
      'crash nonzero_exit',
    ]);
    expect(outcome).toMatchObject({ points: 15, maxPoints: 40, costsAttempt: true });
    const [right, wrong] = outcome.results;
    expect(wrong?.message).toBe('That is no root.');
    expect(right?.detail.judgeOutput).toBe('wanted 9, secret the answer');
    // Neither the judge's files nor the answer are beside the student's program.
    expect(right?.detail.stderr).toBe("['main.py', 'output']\n");
  });

  it.each([
    ['crashes', 'break', 'the judge is broken'],
    ['never ends', 'hang', 'limit cpuMs'],
    ['says a score that is none', 'score', 'no number'],
  ])('that %s says so to the staff, and costs no attempt', async (_name, word, told) => {
    const content = contentOf({ programs, tests: [test('one', '4'), test('two', '9')] });
    const code = `print({4: 2, 9: '${word}'}[int(input())])`;
    const outcome = await gradeOn(engine, { content, code });
    expect(verdictsOf(outcome)).toEqual(['one passed', 'two judge_error']);
    expect(outcome).toMatchObject({ points: 10, costsAttempt: false });
    expect(outcome.results[1]?.detail.judgeOutput).toContain(told);
    expect(outcome.results[1]?.message).not.toContain(told);
  });

  it('that is not there, or cannot be compiled, is a judge error', async () => {
    const broken = {
      id: 'broken',
      language: 'typescript',
      files: [{ path: 'main.ts', content: 'const n: string = 1;' }],
    };
    const content = contentOf({
      programs: [broken, { id: 'nowhere', language: 'cobol', files: [{ path: 'a.cob', content: '' }] }],
      tests: [
        { ...test('compile', '1'), programId: 'broken' },
        { ...test('language', '1'), programId: 'nowhere' },
      ],
    });
    const outcome = await gradeOn(engine, { content, code: 'print(1)' });
    expect(verdictsOf(outcome)).toEqual(['compile judge_error', 'language judge_error']);
    expect(outcome.results[0]?.detail.judgeOutput).toContain('TS2322');
    expect(outcome.results[1]?.detail.judgeOutput).toContain('no language cobol');
  });
});
