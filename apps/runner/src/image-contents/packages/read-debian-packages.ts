import type { InstalledPackage } from './installed-package.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** Packages of dpkg's status, or of parts of it; what is not installed is left out. */
export function readDebianPackages(text: string): InstalledPackage[] {
  return readParagraphs(text).flatMap((fields) => {
    const name = fields.get('package');
    const version = fields.get('version');
    const status = fields.get('status') ?? 'install ok installed';
    if (!name || !version || !status.endsWith(' installed')) return [];
    // `Source: glibc (2.36-9)` names a version where it differs.
    const source = fields.get('source')?.split(' ')[0];
    return [
      {
        ...{ type: 'deb', name, version, license: null },
        architecture: fields.get('architecture') ?? null,
        source: source !== undefined && source !== name ? source : null,
      },
    ];
  });
}
