import type { AuditEvent } from '@crucible/contracts/audit';
import { expect, it } from 'vitest';
import { NO_HASH, hashEvent } from './hash-event.ts';

const EVENT: AuditEvent = {
  ...{ id: '7', at: '2026-01-02T03:04:05.006Z', action: 'run.created', personId: 'ada', apiKeyId: null },
  ...{ address: null, instance: 'here', subjectId: 'run', door: null, language: null, imageDigest: null },
  ...{ codeHash: null, isolation: null, limits: null, verdict: null, usage: null },
  ...{ detail: { b: 1, a: [2] }, chainPosition: '1', previousHash: NO_HASH, hash: null },
};

it('is the same whatever the order of keys, and whatever hash the event says that it has', () => {
  const { detail: _detail, ...rest } = EVENT;
  expect(hashEvent({ detail: { a: [2], b: 1 }, ...rest, hash: 'x' })).toBe(hashEvent(EVENT));
  expect(hashEvent(EVENT)).toMatch(/^[0-9a-f]{64}$/);
});

it.each<[string, Partial<AuditEvent>]>([
  ['what was done', { action: 'run.deleted' }],
  ['by whom', { personId: 'bob' }],
  ['when', { at: '2026-01-02T03:04:05.007Z' }],
  ['a detail', { detail: { b: 1, a: [3] } }],
  ['its id', { id: '8' }],
  ['its place', { chainPosition: '2' }],
  ['what was before', { previousHash: '1'.repeat(64) }],
])('is another when %s is', (_what, change) => {
  expect(hashEvent({ ...EVENT, ...change })).not.toBe(hashEvent(EVENT));
});
