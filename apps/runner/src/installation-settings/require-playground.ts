import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import type { Role } from '@crucible/contracts/role';
import { AppError } from '../lib/app-error.ts';

/** Whether somebody of a role may run programs and share them. */
export function isPlaygroundOpen({ playground }: InstallationSettings, role: Role): boolean {
  return role !== 'anonymous' || playground.isOpenToVisitors;
}

/** Throws `sign_in_needed` for visitors where only those with an account may run programs. */
export function requirePlayground(settings: InstallationSettings, role: Role): void {
  if (isPlaygroundOpen(settings, role)) return;
  throw new AppError('sign_in_needed', {
    userMessage: 'Programs run here only for people who are signed in.',
  });
}
