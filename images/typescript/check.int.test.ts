import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exec, file, prepare, startSandbox } from '../agent/agent-client.ts';
import { builtImage, followStep } from '../agent/agent-fixture.ts';

type Manifest = { languages: { compile: { argv: string[]; prelaunch: string[] } }[] };

const manifest = JSON.parse(readFileSync(new URL('image.json', import.meta.url), 'utf8')) as Manifest;
const ENV = ['PATH=/usr/bin', 'HOME=/workspace', 'LANG=C.UTF-8'];

const PROGRAMS: Record<string, Record<string, string>> = {
  'nothing wrong': { 'main.ts': 'console.log(1);\n' },
  'a wrong type': { 'main.ts': "const n: number = 'x';\n" },
  'an explanation in several lines': {
    'main.ts':
      'type A = { a: { b: { c: number } } };\nconst wrong: A = { a: { b: { c: "x" } } } as { a: { b: { c: string } } };\n',
  },
  'characters of every length before it': { 'main.ts': 'const ä = "🙂é日本", n: number = ä;\n' },
  'several files, and Windows line ends': {
    'main.ts': "import { half } from './lib/half';\r\nhalf('x');\r\nhalf(1, 2);\r\n",
    'lib/half.ts': 'export const half = (n: number): string => n / 2;\n',
    'a.ts': 'nonsense;\n',
  },
  'syntax that cannot be read': { 'main.ts': 'const a = ;\nif (\n', 'other.ts': "const n: number = 'x';\n" },
  'a module that is not there': {
    'main.ts': "import x from 'lodash';\nimport { y } from './missing';\nconsole.log(x, y);\n",
  },
  'a type imported as a value': {
    'main.ts': "import { T } from './t';\nexport const t: T = 1;\n",
    't.ts': 'export type T = number;\n',
  },
  'a person’s own configuration': {
    'main.ts': 'let x = null; x.y;\n',
    'tsconfig.json': '{"compilerOptions": {"noCheck": true}}',
  },
  'the same mistake many times': {
    'main.ts': Array.from({ length: 50 }, (_, n) => `const v${n}: string = ${n};`).join('\n'),
  },
};

async function check(files: Record<string, string>, waits: boolean): Promise<{ text: string; code: number }> {
  const compile = manifest.languages[0]?.compile;
  if (compile === undefined) throw new Error('TypeScript has no compile step.');
  const client = startSandbox(builtImage('typescript'));
  try {
    await client.next();
    if (waits) client.send(prepare(0, compile.prelaunch, ENV));
    for (const [path, content] of Object.entries(files)) client.send(file(path, content));
    client.send(exec({ step: 0, slot: waits ? 0 : 255, argv: compile.argv, env: ENV }));
    const { stdout, exited } = await followStep(client);
    return { text: stdout.toString(), code: exited.code };
  } finally {
    await client.end();
  }
}

it.each(Object.entries(PROGRAMS))('the checker that waits says what tsc says: %s', async (name, files) => {
  const fresh = await check(files, false);
  expect(fresh.code).toBe(name === 'nothing wrong' ? 0 : 1);
  expect(await check(files, true)).toEqual(fresh);
});
