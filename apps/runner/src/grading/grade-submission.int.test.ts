import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import { contentOf, gradeOn, verdictsOf } from './grading-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

const io = (id: string, stdin: string, expected: string) => ({
  ...{ kind: 'io' as const, id, name: id, stdin, expected },
});

describe('input and output', () => {
  const content = contentOf({
    tests: [
      io('double', '2\n', '4\n'),
      io('crash', 'crash', ''),
      { ...io('hang', 'hang', ''), limits: { wallMs: 1000 } },
      { ...io('flood', 'flood', ''), limits: { outputBytes: 10_000 } },
      { ...io('memory', 'memory', ''), limits: { memoryBytes: 64 * 2 ** 20 } },
      io('wrong', '3', '7'),
      {
        ...io('beside', 'file', 'data\n'),
        files: [{ path: 'data.txt', content: 'data' }],
        points: 3,
      },
    ],
  });

  it('has a verdict for each way in which a program can end', async () => {
    const code = `
import sys, time
word = sys.stdin.readline().strip()
if word == 'crash': raise ValueError('oh')
if word == 'hang': time.sleep(60)
if word == 'memory': kept = bytearray(b'x') * 300_000_000
while word == 'flood': print('x' * 1000)
if word == 'file': print(open('data.txt').read())
elif word.isdigit(): print(int(word) * 2)`;
    const outcome = await gradeOn(engine, { content, code });
    expect(verdictsOf(outcome)).toEqual([
      'double passed',
      'crash nonzero_exit',
      'hang time_limit',
      'flood output_limit',
      'memory memory_limit',
      'wrong wrong_answer',
      'beside passed',
    ]);
    expect(outcome).toMatchObject({ points: 4, maxPoints: 9, costsAttempt: true, compile: null });
    expect(outcome.results[1]?.detail).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('oh') });
    expect(outcome.results[5]?.detail.actual).toBe('6\n');
    expect(outcome.used).toEqual([
      { image: expect.objectContaining({ name: 'python' }), isolation: 'standard' },
    ]);
  });

  it('costs no attempt when nothing can be compiled', async () => {
    const outcome = await gradeOn(engine, { content, language: 'typescript', code: 'const n: string = 1;' });
    expect(outcome).toMatchObject({ points: 0, maxPoints: 9, costsAttempt: false });
    expect(outcome.compile).toMatchObject({ status: 'compile_error', diagnostics: [{ line: 1 }] });
    expect(new Set(outcome.results.map(({ verdict }) => verdict))).toEqual(new Set(['skipped']));
  });

  it('runs no more of a group that stops at its first failure', async () => {
    const group = { groupId: 'strict' };
    const stopping = contentOf({
      groups: [{ id: 'strict', name: 'Strict', rule: 'all', stopsAtFailure: true, points: 10 }],
      tests: [
        { ...io('a', '1', '1'), ...group },
        { ...io('b', '2', 'no'), ...group },
        { ...io('c', '3', '3'), ...group },
        io('alone', '4', '4'),
      ],
    });
    const outcome = await gradeOn(engine, { content: stopping, code: 'print(input())' });
    expect(verdictsOf(outcome)).toEqual(['a passed', 'b wrong_answer', 'c skipped', 'alone passed']);
    expect(outcome).toMatchObject({ points: 1, maxPoints: 11 });
  });
});
