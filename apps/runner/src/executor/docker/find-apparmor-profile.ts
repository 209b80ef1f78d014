import type { Logger } from '../../lib/logger.ts';

const APPARMOR_PROFILE = 'crucible-sandbox';

const CURE = `sudo install -m 0644 security/apparmor-${APPARMOR_PROFILE} /etc/apparmor.d/${APPARMOR_PROFILE} && sudo apparmor_parser --replace /etc/apparmor.d/${APPARMOR_PROFILE}`;

/**
 * The AppArmor profile for sandboxes of an engine that has AppArmor: ours where it is loaded, which only shows when a
 * container is started with it; null for the engine's own. Rejects when a container cannot be started for another reason.
 */
export async function findAppArmorProfile(
  tryWith: (profile: string) => Promise<void>,
  log: Logger,
): Promise<string | null> {
  try {
    await tryWith(APPARMOR_PROFILE);
    return APPARMOR_PROFILE;
  } catch (error) {
    if (!/apparmor/i.test(String(error))) throw error;
    log.warn(
      { err: error, cure: CURE },
      "our AppArmor profile is not loaded; sandboxes have the engine's own",
    );
    return null;
  }
}
