import type { ScanFinding } from '@crucible/contracts/admin-image';
import type { InstalledPackage } from '../packages/installed-package.ts';
import { compareDebianVersions } from './compare-debian-versions.ts';
import type { ImageScanner } from './image-scanner.ts';
import type { SecurityUpdates } from './read-security-updates.ts';

type Deps = { readUpdates: (options: { signal: AbortSignal }) => Promise<SecurityUpdates> };

/**
 * For installations without a scanner: which packages of an image are older than what the distribution has published as a security
 * update. It knows neither numbers nor how severe they are, and nothing of packages of other kinds.
 */
export function distributionScanner({ readUpdates }: Deps): ImageScanner {
  return {
    name: 'distribution',
    async scan({ packages, signal, onLine }) {
      onLine(
        'No scanner is installed: the packages are compared with the security updates of the distribution.',
      );
      const updates = await readUpdates({ signal });
      const debian = packages.filter(({ type }) => type === 'deb');
      onLine(`${updates.size} packages have security updates; the image has ${debian.length} packages.`);
      if (debian.length < packages.length) {
        onLine(`${packages.length - debian.length} packages of other kinds were not looked at.`);
      }
      return debian.flatMap((one) => findingOf(one, updates.get(one.name)));
    },
  };
}

function findingOf({ name, version, source }: InstalledPackage, fixed: string | undefined): ScanFinding[] {
  if (fixed === undefined || compareDebianVersions(version, fixed) >= 0) return [];
  return [
    {
      ...{ id: name, package: name, installed: version, fixed, severity: 'unknown' },
      title: `There is a security update of ${source ?? name}.`,
    },
  ];
}
