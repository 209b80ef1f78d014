import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import type { Banner } from '@crucible/contracts/installation-settings';
import { expect, it } from 'vitest';
import { getShownSettings } from './get-shown-settings.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const BANNER: Banner = { text: 'Tonight', kind: 'info', audience: 'everybody', from: null, until: null };

function shown(change: Partial<Banner>, role: 'anonymous' | 'student' | 'teacher') {
  const settings = { ...DEFAULT_SETTINGS, banner: { banner: { ...BANNER, ...change } } };
  return getShownSettings({ installation: { current: () => settings }, clock: { now: () => NOW } }, { role })
    .banner;
}

it.each([
  ['everybody', 'anonymous', true],
  ['signed_in', 'anonymous', false],
  ['signed_in', 'student', true],
  ['staff', 'student', false],
  ['staff', 'teacher', true],
] as const)('what is for %s is shown to %s: %s', (audience, role, isShown) => {
  expect(shown({ audience }, role) !== null).toBe(isShown);
});

it.each([
  [{ from: '2026-03-01T12:00:01Z' }, false],
  [{ from: '2026-03-01T12:00:00Z' }, true],
  [{ until: '2026-03-01T12:00:00Z' }, false],
  [{ until: '2026-03-01T12:00:01Z' }, true],
])('%j: %s', (times, isShown) => {
  expect(shown(times, 'anonymous') !== null).toBe(isShown);
});

it('has another id once it says something else', () => {
  expect(shown({}, 'student')?.id).toBe(shown({}, 'anonymous')?.id);
  expect(shown({ text: 'Tomorrow' }, 'student')?.id).not.toBe(shown({}, 'student')?.id);
});
