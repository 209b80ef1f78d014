import type { AuditAction } from '@crucible/contracts/audit';
import { expect, it } from 'vitest';
import { eventTarget } from './event-target.ts';

const NAMES = { p1: 'Ada', p2: 'Grace' };

it.each<[AuditAction, string | null, unknown, string | undefined]>([
  ['person.banned', 'p2', null, 'Grace'],
  ['account.exported', 'p1', null, undefined],
  ['run.created', 'r1', null, undefined],
  ['image.disabled', 'lua', null, 'lua'],
  ['image.build_requested', 't1', { imageName: 'lua' }, 'lua'],
  ['image.prune_requested', 't1', { imageName: null }, undefined],
  ['settings.changed', 'banner', null, 'banner'],
  ['audit.checked', null, null, undefined],
])('%s of %s with %j happened to %s', (action, subjectId, detail, target) =>
  expect(eventTarget({ action, personId: 'p1', subjectId, detail }, NAMES)).toBe(target),
);
