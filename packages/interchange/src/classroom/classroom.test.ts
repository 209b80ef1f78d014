import { describe, expect, it } from 'vitest';
import { PackageError } from '../package-error.ts';
import { compareAs } from './compare-as.ts';
import { importClassroom } from './import-classroom.ts';
import { parseCommand } from './parse-command.ts';

const filesOf = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const repository = (tests: object[], files: Record<string, string> = {}) =>
  filesOf({
    '.github/classroom/autograding.json': JSON.stringify({ tests }),
    '.gitignore': '',
    'README.md': '# Hello\n',
    'main.py': 'print()',
    ...files,
  });

it.each([
  ['python main.py', { type: 'program', language: 'python', entry: 'main.py', args: [] }],
  [
    'python3 -u ./src/a.py one "two words" \'3\'',
    { type: 'program', language: 'python', entry: 'src/a.py', args: ['one', 'two words', '3'] },
  ],
  ['node index.js', { type: 'program', language: 'javascript', entry: 'index.js', args: [] }],
  ['gcc -o hi hi.c && ./hi 3', { type: 'program', language: 'c', entry: null, args: ['3'] }],
  ['g++ *.cc && ./a.out', null],
  ['g++ a.cc -o a && ./a', { type: 'program', language: 'cpp', entry: null, args: [] }],
  ['pytest', { type: 'tests', language: 'python', framework: 'pytest', files: [] }],
  [
    'python -m pytest tests/test_a.py -v',
    { type: 'tests', language: 'python', framework: 'pytest', files: ['tests/test_a.py'] },
  ],
  ['python3 -m unittest', { type: 'tests', language: 'python', framework: 'unittest', files: [] }],
  ['npm test', { type: 'tests', language: 'javascript', framework: 'jest', files: [] }],
  ['npx vitest run', { type: 'tests', language: 'javascript', framework: 'vitest', files: [] }],
  ['node --test', { type: 'tests', language: 'javascript', framework: 'node_test', files: [] }],
  ['python main.py | grep x', null],
  ['python main.py > out', null],
  ['python main.py; rm -rf .', null],
  ['echo $(cat x)', null],
  ['make && make check', null],
  ['python "main.py', null],
  ['cargo run', null],
  ['', null],
])('%j', (command, expected) => {
  expect(parseCommand(command)).toEqual(expected);
});

it.each([
  [{ input: '', output: '' }, '', true],
  [{ input: 'x', output: '' }, 'anything', true],
  [{ input: '', output: 'hello, (Alice)' }, 'So: hello, (Alice)!\nBye', true],
  [{ input: '', output: 'hello, (Alice)' }, 'hello, Alice', false],
  [{ input: '', output: '^\\d+$', comparison: 'regex' as const }, '42', true],
  [{ input: '', output: '\\d{3}', comparison: 'regex' as const }, 'a\n12\n', false],
])('%j accepts %j: %s', (expectation, output, isRight) => {
  const { expected, compare } = compareAs(expectation, () => undefined);
  expect(compare.type).toBe('regex');
  // The syntax of RE2 that is used here is, but for the flag, the one of JavaScript.
  expect(new RegExp(`^(?:${expected.replaceAll('(?s:.*)', '[^]*')})$`).test(output)).toBe(isRight);
});

describe('a repository', () => {
  it('has its tests, its files, and its time in minutes', () => {
    const { content, notes } = importClassroom(
      repository(
        [
          {
            name: 'greets',
            setup: 'pip install x',
            run: 'python main.py',
            input: 'A\r\n',
            output: 'hi\r\n',
            comparison: 'exact',
            timeout: 0.5,
            points: 5,
          },
          { name: 'units', setup: '', run: 'pytest', input: '', output: '', points: 3 },
          { name: 'shell', run: 'python main.py | wc', points: 2 },
        ],
        { 'test_it.py': 'def test(): pass' },
      ),
      'hello',
    );
    expect(content.statement).toBe('# Hello\n');
    expect(content.languages).toMatchObject([
      { language: 'python', entry: 'main.py', files: [{ path: 'main.py' }] },
    ]);
    expect(content.tests).toMatchObject([
      { kind: 'io', points: 5, limits: { wallMs: 30_000 }, expected: 'hi', compare: { type: 'trimmed' } },
      { kind: 'unit', framework: 'pytest', points: 3, files: [{ path: 'test_it.py' }] },
    ]);
    expect(notes.map(({ message }) => message.slice(0, 8))).toEqual(['“greets”', '“shell” ']);
  });

  it.each([
    ['none can be run', [{ name: 'a', run: 'cargo test' }]],
    ['there is none', []],
    ['a timeout is no number', [{ name: 'a', run: 'python a.py', timeout: '10' }]],
    ['a framework has no files', [{ name: 'a', run: 'python -m unittest' }]],
  ])('is refused when %s', (_why, tests) => {
    expect(() => importClassroom(repository(tests), 'x')).toThrow(PackageError);
  });
});
