import { ExecuteRequestSchema } from '@crucible/contracts/execution';
import { expect, it } from 'vitest';
import { toRequestBody } from './execute-options.ts';

it('writes what the service reads', () => {
  const body = toRequestBody({
    language: 'python',
    files: [
      { path: 'main.py', content: 'print(1)' },
      { path: 'data.bin', content: Uint8Array.of(0, 255) },
    ],
    timeoutSeconds: 2.5,
    memoryBytes: 64 * 1024 * 1024,
    onOutput: () => undefined,
    signal: new AbortController().signal,
  });
  expect(ExecuteRequestSchema.parse(body)).toMatchObject({
    language: 'python',
    files: [
      { path: 'main.py', content: 'print(1)', encoding: 'utf8' },
      { path: 'data.bin', content: 'AP8=', encoding: 'base64' },
    ],
    timeout: 2.5,
    memoryLimit: 67_108_864,
  });
});

it('sends nothing that was not given', () => {
  expect(toRequestBody({ language: 'python', code: '' })).toEqual({ language: 'python', code: '' });
});
