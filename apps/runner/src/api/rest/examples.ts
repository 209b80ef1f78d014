import type { Execution } from '@crucible/contracts/execution';
import type { BodyExample } from '../openapi/documented-route.ts';

export const executeExamples = {
  hello: {
    summary: 'One file',
    value: { language: 'python', code: 'print("Hello, world")' },
  },
  files: {
    summary: 'Several files, arguments, input and limits',
    value: {
      language: 'typescript',
      files: [
        {
          path: 'main.ts',
          content: "import { add } from './add.ts';\nconsole.log(add(...process.argv.slice(2)));\n",
        },
        {
          path: 'add.ts',
          content:
            'export const add = (...texts: string[]) => texts.reduce((sum, text) => sum + Number(text), 0);\n',
        },
      ],
      args: ['1', '2', '3'],
      timeout: 5,
      memoryLimit: '256m',
    },
  },
  cases: {
    summary: 'Compiled once, run with many inputs',
    value: {
      language: 'python',
      code: 'print(int(input()) * 2)',
      cases: [
        { id: 'small', stdin: '2\n', expected: '4\n' },
        { id: 'negative', stdin: '-3\n', expected: '-6\n' },
      ],
      isolation: 'best',
    },
  },
  later: {
    summary: 'Without waiting',
    value: {
      language: 'python',
      code: 'print(sum(range(10**7)))',
      wait: false,
      callbackUrl: 'https://ci.example.org/done',
    },
  },
} satisfies Record<string, BodyExample>;

export const evalExamples = {
  hello: { summary: 'Python', value: { code: 'print("Hello from Docker!")' } },
} satisfies Record<string, BodyExample>;

export const executionExample: Execution = {
  id: 'V1StGXR8_Z5jdHi6B-myT',
  status: 'completed',
  language: 'python',
  version: '3.11.2',
  exitCode: 0,
  signal: null,
  stdout: 'Hello, world\n',
  stderr: '',
  output: 'Hello, world\n',
  outputEncoding: 'utf8',
  truncated: false,
  bytes: 13,
  durationMs: 14.2,
  cpuMs: 11.8,
  memoryBytes: 9_842_688,
  diagnostics: [],
  image: {
    name: 'python',
    digest: 'sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  },
  isolation: 'standard',
  instance: 'worker-1-4f2a',
  queuePosition: null,
  createdAt: '2026-01-01T12:00:00.000Z',
  startedAt: '2026-01-01T12:00:00.004Z',
  finishedAt: '2026-01-01T12:00:00.031Z',
};
