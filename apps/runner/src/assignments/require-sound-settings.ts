import type { AssignmentSettings, SettingsChanges } from '@crucible/contracts/assignment';
import { AppError } from '../lib/app-error.ts';
import { checkSettings } from './check-settings.ts';

const NOTHING: AssignmentSettings = {
  ...{ title: '', mode: 'graded', counted: 'best', points: null, opensAt: null, dueAt: null, closesAt: null },
  ...{ latePercentPerDay: null, maxAttempts: null, cooldownMs: null, hasBoard: false },
};

/** Throws `invalid_input`, with the fields, for settings that contradict each other. */
export function requireSoundSettings(settings: SettingsChanges, now: Date): void {
  const errors = checkSettings({ ...NOTHING, ...settings }, now).filter(
    ({ severity }) => severity === 'error',
  );
  const [first] = errors;
  if (first === undefined) return;
  throw new AppError('invalid_input', {
    userMessage: first.message,
    issues: errors.map(({ path, message }) => ({ path, message })),
  });
}
