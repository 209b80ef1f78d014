import type { DashboardStudent } from '@crucible/contracts/dashboard';
import { expect, it } from 'vitest';
import { arrangeLive } from './arrange-live.ts';

const student = (name: string, facts: Partial<DashboardStudent>): DashboardStudent => ({
  ...{ personId: name, name, section: null, activity: 'away', lastSeenAt: null, attempts: 1 },
  ...{ submissionId: null, points: null, cells: [], stuckOn: null },
  ...facts,
});
const section = { id: 's'.repeat(21), name: 'Evening' };
const STUDENTS = [
  student('Away', { section }),
  student('Zoe', { activity: 'active' }),
  student('Ben', { activity: 'running', attempts: 0 }),
  student('Idle', { activity: 'idle' }),
  student('Stuck', { activity: 'away', stuckOn: 't1' }),
];

it.each([
  ['all', null, ['Stuck', 'Ben', 'Zoe', 'Idle', 'Away']],
  ['here', null, ['Ben', 'Zoe']],
  ['stuck', null, ['Stuck']],
  ['nothing', null, ['Ben']],
  ['all', section.id, ['Away']],
] as const)('%s of section %s', (filter, sectionId, names) => {
  expect(arrangeLive(STUDENTS, filter, sectionId).map(({ name }) => name)).toEqual(names);
});
