import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { decodeControl, encodeControl, stdinMessages } from './control-message.ts';

const runId = 'r'.repeat(21);

it('carries input of any size in notifications that Postgres takes, each different', () => {
  const data = Buffer.concat([randomBytes(20_000), Buffer.alloc(20_000)]);
  const payloads = encodeControl(stdinMessages(runId, data));
  expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
  expect(new Set(payloads).size).toBe(payloads.length);
  const carried = payloads.map((payload) => {
    const message = decodeControl(payload);
    return message?.type === 'stdin' ? Buffer.from(message.base64, 'base64') : Buffer.alloc(0);
  });
  expect(Buffer.concat(carried).equals(data)).toBe(true);
});

it.each([
  '',
  'nonsense',
  '{}',
  '[0,{"type":"explode"}]',
  '[0,{"type":"resize","runId":"r","size":{"columns":0,"rows":1}}]',
])('takes no notice of %j', (payload) => {
  expect(decodeControl(payload)).toBeNull();
});
