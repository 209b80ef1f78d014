import type { InstalledPackage } from './installed-package.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** The package that a METADATA or PKG-INFO file describes; null when it names none. */
export function readPythonPackage(text: string): InstalledPackage | null {
  // The description below the first empty line can say anything.
  const [fields] = readParagraphs(text);
  const name = fields?.get('name');
  const version = fields?.get('version');
  if (!name || !version) return null;
  const license = fields?.get('license-expression') ?? fields?.get('license');
  return {
    ...{ type: 'pypi', name, version, architecture: null, source: null },
    license: license && license !== 'UNKNOWN' ? license.slice(0, 200) : null,
  };
}
