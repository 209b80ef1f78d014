import { createHash } from 'node:crypto';
import type { Banner, ShownSettings } from '@crucible/contracts/installation-settings';
import type { Role } from '@crucible/contracts/role';
import type { Clock } from '../lib/clock.ts';
import type { LiveSettings } from './live-settings.ts';
import { isPlaygroundOpen } from './require-playground.ts';

type Deps = { installation: Pick<LiveSettings, 'current'>; clock: Clock };

const ID_LENGTH = 16;

/** What somebody of a role sees of the settings on every page. */
export function getShownSettings({ installation, clock }: Deps, { role }: { role: Role }): ShownSettings {
  const { banner } = installation.current().banner;
  const isShown = banner !== null && isMeant(banner, role) && isNow(banner, clock.now());
  return {
    mayUsePlayground: isPlaygroundOpen(installation.current(), role),
    banner: isShown ? { id: idOf(banner), text: banner.text, kind: banner.kind } : null,
  };
}

function isMeant({ audience }: Banner, role: Role): boolean {
  if (audience === 'everybody') return true;
  if (audience === 'signed_in') return role !== 'anonymous';
  return role === 'teacher' || role === 'admin';
}

function isNow({ from, until }: Banner, now: Date): boolean {
  return (from === null || new Date(from) <= now) && (until === null || now < new Date(until));
}

function idOf(banner: Banner): string {
  return createHash('sha256').update(JSON.stringify(banner)).digest('hex').slice(0, ID_LENGTH);
}
