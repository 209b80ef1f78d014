import type { PoolSizes } from './sandbox-pool.ts';
import type { SandboxKind } from './warm-sandbox.ts';

/** A kind of sandboxes of which some wait, and what is wanted of it; null is what the installation's settings say. */
export type StandingKind = {
  kind: SandboxKind;
  minReady: number | null;
  maxReady: number | null;
  /** Whether processes are started in sandboxes that wait. */
  isWarm: boolean;
  /** Whether it separates more than its image asks for. */
  isStronger: boolean;
  /** Whether something is wrong with this worker when none can be made. */
  isVital: boolean;
};

/** Sandboxes to keep waiting, by the settings of the installation. */
export type PoolDefaults = {
  /** However quiet it is. */
  minReady: number;
  /** The same for those in gVisor. */
  gvisorMinReady: number;
  maxReady: number;
};

/** How many sandboxes of a kind wait. */
export function poolSizes(
  { kind, minReady, maxReady, isWarm, isStronger }: StandingKind,
  defaults: PoolDefaults,
): PoolSizes {
  const usual = kind.profile.isolation === 'gvisor' ? defaults.gvisorMinReady : defaults.minReady;
  const least = isStronger ? Math.min(minReady ?? usual, usual) : (minReady ?? usual);
  return { minReady: least, maxReady: maxReady ?? Math.max(defaults.maxReady, least), isWarm };
}
