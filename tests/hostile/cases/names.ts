import { all, each, either, ends, neverSays, prints, says } from '../suite/conditions.ts';
import type { EngineCase, HostileProgram } from '../suite/hostile-case.ts';
import { engineCases } from '../suite/engine-cases.ts';

const HELLO = 'print("hello")';
const isHello = all(ends('completed'), prints('hello\n'));

/** A second file beside an innocent program. */
const beside = (path: string, content = 'x'): HostileProgram => ({
  files: { 'main.py': HELLO, [path]: content },
});
const entry = (path: string): HostileProgram => ({ files: { [path]: HELLO } });

const OUTSIDE = [
  '../escape.txt',
  'a/../../escape.txt',
  '/tmp/escape.txt',
  './../escape.txt',
  'a//b.txt',
  '..',
  'a/./b.txt',
  `${'deep/'.repeat(40)}x.txt`,
  `${'n'.repeat(256)}.txt`,
];

const argumentsOf = (id: string, title: string, args: string[]): Omit<EngineCase, 'kind' | 'group'> => ({
  id: `arguments-${id}`,
  title,
  programs: [
    { file: 'arguments.py', args },
    {
      language: 'javascript',
      code: 'console.log(JSON.stringify(process.argv.slice(2)))',
      args,
    },
  ],
  expect: each(
    all(ends('completed'), ({ stdout }) => {
      const arrived = JSON.stringify(parsed(stdout));
      return arrived === JSON.stringify(args) ? null : `what arrived was ${arrived}`;
    }),
  ),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const NAMES = engineCases('names', [
  {
    id: 'outside',
    title: 'The agent writes no file outside of the workspace, whoever asks',
    programs: OUTSIDE.map((path) => beside(path)),
    expect: each(all(ends('internal_error'), neverSays('hello'))),
  },
  {
    id: 'of-objects',
    title: 'Names that mean something to JavaScript are only names',
    programs: ['__proto__/x', 'constructor', 'toString', 'hasOwnProperty'].map((path) => beside(path)),
    expect: each(isHello),
  },
  {
    id: 'of-shells',
    title: 'Names that mean something to a shell are only names',
    programs: ['$(id).txt', '`id`', '; echo owned', '* ?', "it's", '|cat', '-rf', '--help'].map((path) =>
      beside(path),
    ),
    expect: each(isHello),
  },
  {
    id: 'entry',
    title: 'So is the name of the program itself',
    programs: ['-c.py', '--version', '$(id).py', 'a b.py', "it's.py", '%s%n.py', 'späß.py'].map(entry),
    expect: each(isHello),
  },
  {
    id: 'entry-of-node',
    title: 'And for Node',
    programs: ['-e.js', '--eval=1.js', 'a b.js', '#x?.js', '%2e.js'].map((path) => ({
      language: 'javascript',
      files: { [path]: 'console.log("hello")' },
    })),
    expect: each(isHello),
  },
  {
    id: 'library',
    title: 'A file named like a module of the library is the own one, for this run only',
    programs: [
      { file: 'imports.py', files: { 'json.py': 'MARK = "my own"' } },
      { file: 'imports.py', files: { 'sitecustomize.py': 'import json\njson.MARK = "never loaded"' } },
      { file: 'imports.py' },
    ],
    expect: all(
      (_, [first]) => (first?.stdout === 'imported my own\n' ? null : 'the own module was not used'),
      prints("imported the library's\n"),
    ),
  },
  {
    id: 'output-folder',
    title: 'A program may be called like the folder of its artifacts',
    programs: [beside('output'), { files: { output: HELLO } }],
    expect: each(isHello),
  },
  argumentsOf('options', 'Arguments that are options of the interpreter are those of the program', [
    '-c',
    'print(1)',
    '--version',
    '--',
    '-',
    '-m',
    'http.server',
    '--eval',
  ]),
  argumentsOf('shell', 'Arguments never meet a shell', [
    '$(id)',
    '`id`',
    '; id',
    '"',
    "'",
    '\\',
    '*',
    '> x',
    '{entry}',
    '{args}',
    '%s',
  ]),
  argumentsOf('text', 'Arguments may be empty, long and of any language', [
    '',
    ' ',
    'line\nbreak',
    '\u001b[31m',
    '字',
    '👩‍💻',
    'x'.repeat(4096),
    '',
  ]),
  {
    id: 'variables',
    title: 'Variables that steer loaders and interpreters stay in the own sandbox',
    program: {
      code: HELLO,
      env: {
        LD_PRELOAD: '/workspace/evil.so',
        LD_LIBRARY_PATH: '/workspace',
        PYTHONSTARTUP: '/workspace/evil.py',
        PATH: '/workspace',
        HOME: '/',
      },
    },
    // The loader may complain on stderr, or the program may not start: it is the person's own doing.
    expect: either(isHello, ends('nonzero_exit')),
  },
  {
    id: 'configuration',
    title: 'Configuration of a compiler reads no file of the image into the open',
    program: {
      language: 'typescript',
      files: {
        'main.ts':
          '/// <reference path="/etc/passwd" />\nimport data from "/proc/1/environ";\nconsole.log(data);',
        'tsconfig.json':
          '{"extends": "/etc/passwd", "compilerOptions": {"plugins": [{"name": "/workspace/x"}]}}',
      },
    },
    expect: all(ends('compile_error', 'nonzero_exit', 'completed'), neverSays('root:x:0')),
  },
  {
    id: 'many-files',
    title: 'As many files as the workspace holds, and one more',
    program: {
      files: {
        'main.py': HELLO,
        ...Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`f${number}`, 'x'])),
      },
      limits: { inodes: 200 },
    },
    expect: all(ends('internal_error'), neverSays('hello'), says('')),
  },
]);
