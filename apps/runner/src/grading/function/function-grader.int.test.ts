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

const call = (id: string, args: unknown[], expected: unknown) => ({
  ...{ kind: 'function' as const, id, name: id, functionName: 'f', args, expected },
});
const error = (id: string, args: unknown[], throws: string) => ({
  ...{ kind: 'function' as const, id, name: id, functionName: 'f', args, throws },
});

const content = contentOf(
  JSON.parse(
    JSON.stringify({
      limits: { wallMs: 2_000 },
      tests: [
        call('sum', ['sum', 1, 2], 3),
        call('data', ['data'], { list: [1, 'ä', null, true], inner: { a: 0.5 } }),
        call('nan', ['nan'], { $float: 'NaN' }),
        call('big', ['big', { $int: '12345678901234567890' }], { $int: '12345678901234567891' }),
        call('prints', ['prints'], 1),
        error('throws', ['throws'], 'ValidationError'),
        error('any', ['throws'], ''),
        error('other', ['throws'], 'KeyError'),
        call('hangs', ['hangs'], 1),
        call('leaves', ['leaves'], 1),
        call('wrong', ['sum', 1, 2], 4),
        call('after', ['sum', 2, 2], 4),
      ],
    }),
  ),
);

const PROGRAMS = {
  python: `
import os, subprocess, sys
class ValidationError(ValueError): pass
print('loading')
def f(what, *args):
    if what == 'sum': return args[0] + args[1]
    if what == 'data': return {'list': (1, 'ä', None, True), 'inner': {'a': 0.5}}
    if what == 'nan': return float('nan')
    if what == 'big': return args[0] + 1
    if what == 'prints':
        print('{"value": 2}')
        sys.stdout.write('more'); os.write(1, b'and more')
        subprocess.run([sys.executable, '-c', 'print(3)'])
        return 1
    if what == 'throws': raise ValidationError('no')
    if what == 'hangs':
        while True: pass
    if what == 'leaves': os._exit(0)`,
  javascript: `
class ValidationError extends TypeError {}
console.log('loading');
exports.f = async (what, ...args) => {
  if (what === 'sum') return args[0] + args[1];
  if (what === 'data') return { list: [1, 'ä', null, true], inner: { a: 0.5 } };
  if (what === 'nan') return NaN;
  if (what === 'big') return args[0] + 1n;
  if (what === 'prints') {
    console.log('{"value": 2}');
    process.stdout.write('more');
    require('node:child_process').spawnSync(process.execPath, ['-e', 'console.log(3)'], { stdio: 'inherit' });
    return 1;
  }
  if (what === 'throws') throw new ValidationError('no');
  if (what === 'hangs') for (;;);
  if (what === 'leaves') process.exit(0);
};`,
  typescript: `
class ValidationError extends TypeError {}
console.log('loading');
export function f(what: string, ...args: any[]): unknown {
  switch (what) {
    case 'sum': return args[0] + args[1];
    case 'data': return { list: [1, 'ä', null, true], inner: { a: 0.5 } };
    case 'nan': return NaN;
    case 'big': return args[0] + 1n;
    case 'prints': console.log('{"value": 2}'); return 1;
    case 'throws': throw new ValidationError('no');
    case 'hangs': for (;;);
    case 'leaves': process.exit(0);
  }
  return undefined;
}`,
};

describe.each(['python', 'javascript', 'typescript'] as const)('functions in %s', (language) => {
  it('are called with values, and each call fails by itself', async () => {
    const outcome = await gradeOn(engine, { content, language, code: PROGRAMS[language] });
    expect(verdictsOf(outcome)).toEqual([
      'sum passed',
      'data passed',
      'nan passed',
      'big passed',
      'prints passed',
      'throws passed',
      'any passed',
      'other wrong_answer',
      'hangs time_limit',
      'leaves nonzero_exit',
      'wrong wrong_answer',
      'after passed',
    ]);
    expect(outcome.results[10]?.detail.actual).toBe('3');
    expect(outcome.results[4]?.detail.stderr).toContain('{"value": 2}');
    expect(outcome.points).toBe(8);
  });
});

it.each([
  ['python', 'def f(:', 'SyntaxError'],
  ['python', 'g = 1', 'no function f'],
  ['javascript', 'exports.g = 1', 'no function f'],
  ['javascript', 'import "./nowhere.js"; export const f = 1', 'could not be loaded'],
])('says what is wrong with a program in %s: %s', async (language, code, told) => {
  const one = contentOf({
    tests: [{ kind: 'function', id: 'one', name: 'one', functionName: 'f', expected: 1 }],
  });
  const outcome = await gradeOn(engine, { content: one, language, code });
  expect(outcome.results[0]).toMatchObject({
    verdict: 'nonzero_exit',
    message: expect.stringContaining(told),
  });
});

it('calls methods, with an object where one is needed', async () => {
  const method = (id: string, functionName: string, expected: number) => ({
    ...{ kind: 'function' as const, id, name: id, functionName, args: [4], expected },
  });
  const methods = contentOf({
    tests: [method('own', 'Thing.twice', 8), method('static', 'Thing.half', 2)],
  });
  const python =
    'class Thing:\n  def __init__(self): self.k = 2\n  def twice(self, n): return n * self.k\n  @staticmethod\n  def half(n): return n / 2';
  const script =
    'export class Thing { k = 2; twice(n) { return n * this.k; } static half(n) { return n / 2; } }';
  for (const [language, code] of [
    ['python', python],
    ['javascript', script],
  ] as const) {
    const outcome = await gradeOn(engine, { content: methods, language, code });
    expect(verdictsOf(outcome), language).toEqual(['own passed', 'static passed']);
  }
});
