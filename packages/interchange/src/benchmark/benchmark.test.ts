import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import { describe, expect, it } from 'vitest';
import { readZip } from '../archive/read-zip.ts';
import { writeZip } from '../archive/write-zip.ts';
import { readBenchmark } from './read-benchmark.ts';
import { writeBenchmark } from './write-benchmark.ts';

const PROBLEMS = [
  {
    ...{ key: 'Own/0', prompt: 'def f(x):\n    """ä"""\n', entryPoint: 'f', solution: '    return x\n' },
    test: { kind: 'check', code: 'def check(candidate):\n    assert candidate(1) == 1\n' },
    ...{ tags: ['first'], difficulty: 'easy', split: 'private' },
  },
  {
    ...{ key: 'Own/1', prompt: 'def g(x):\n', entryPoint: 'g', solution: '    return [x]\r\n' },
    test: {
      ...{ kind: 'function', expects: 'solution', contract: '    assert x\n' },
      calls: [{ args: [{ $tuple: [1] }], expected: [{ $tuple: [1] }] }, { args: [{ $float: 'NaN' }] }],
      compare: { rule: 'python', absolute: 0.1 },
    },
  },
  {
    ...{ key: 'sum', prompt: 'Add.', entryPoint: '', solution: 'print(3)\n' },
    test: { kind: 'io', cases: [{ stdin: '1 2', expected: '3', compare: { type: 'tokens' } }] },
  },
].map((problem) => NewProblemSchema.parse(problem));
const ABOUT = {
  ...{ name: 'Own', description: 'Of our own.', licence: 'MIT', source: '' },
  ...{ language: 'python', limits: { wallMs: 2_000 } },
};

const folder = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

describe('a benchmark as a folder', () => {
  it('comes back as it was, by way of an archive', () => {
    const written = writeBenchmark({ ...ABOUT, problems: PROBLEMS }, { extension: '.py' });
    expect([...written.keys()].slice(0, 4)).toEqual([
      ...['benchmark.json', 'problems/001.json', 'problems/001.prompt.md', 'problems/001.solution.py'],
    ]);
    const { files } = readZip(writeZip(written, 'own'));
    expect(readBenchmark(files)).toEqual({ crucible: 1, ...ABOUT, problems: PROBLEMS });
  });

  it('can be written by hand', () => {
    const files = folder({
      'benchmark.yaml': 'crucible: 1\nname: By hand\n',
      'problems/b.yaml':
        'prompt: Write f.\nentryPoint: f\nsolution: "def f(): return 1"\ntest: { kind: asserts, imports: [], asserts: [assert f() == 1] }\n',
      'problems/a.json': JSON.stringify({ entryPoint: '', test: { kind: 'io', cases: [{ expected: '1' }] } }),
      'problems/a.prompt.md': 'Write 1.',
      'problems/a.solution.py': 'print(1)\n',
      'README.md': 'Nobody reads it.',
    });
    const { problems, language } = readBenchmark(files);
    expect(language).toBe('python');
    expect(problems.map(({ key, prompt }) => [key, prompt])).toEqual([
      ['a', 'Write 1.'],
      ['b', 'Write f.'],
    ]);
  });

  const ROOT = { 'benchmark.json': '{"crucible":1}' };
  const ONE = { prompt: '', solution: '', entryPoint: '', test: { kind: 'check', code: '' } };
  it.each<[string, Record<string, string>, RegExp]>([
    ['that is none', { 'problems/a.json': '{}' }, /no benchmark\.json/],
    ['of another version', { 'benchmark.json': '{"crucible":2}' }, /^benchmark\.json: crucible/],
    ['with a problem that is no JSON', { ...ROOT, 'problems/a.json': '{' }, /^problems\/a\.json is no JSON/],
    [
      'without a prompt',
      { ...ROOT, 'problems/a.json': JSON.stringify({ ...ONE, prompt: undefined }) },
      /^problems\/a\.json: there is no prompt/,
    ],
    [
      'with a test of no kind',
      { ...ROOT, 'problems/a.json': JSON.stringify({ ...ONE, test: { kind: 'x' } }) },
      /^problems\/a\.json: test/,
    ],
    ['with aliases', { ...ROOT, 'problems/a.yaml': 'a: &x [1]\nb: *x\n' }, /^problems\/a\.yaml: /],
    [
      'with a key twice',
      {
        ...ROOT,
        'problems/a.json': JSON.stringify({ ...ONE, key: 'k' }),
        'problems/b.json': JSON.stringify({ ...ONE, key: 'k' }),
      },
      /^problems\/b\.json: the problem k is in problems\/a\.json as well/,
    ],
  ])('%s is refused', (_, files, message) => {
    expect(() => readBenchmark(folder(files))).toThrow(message);
  });
});
