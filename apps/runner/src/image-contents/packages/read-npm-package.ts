import { z } from 'zod';
import type { InstalledPackage } from './installed-package.ts';

const PackageSchema = z.object({
  name: z.string().min(1).max(214),
  version: z.string().min(1).max(256),
  license: z.string().max(200).optional().catch(undefined),
});

/** The package that a package.json describes; null when it is only a note to Node and describes none. */
export function readNpmPackage(text: string): InstalledPackage | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // What cannot be read is no package, whatever it is called.
    return null;
  }
  const parsed = PackageSchema.safeParse(json);
  if (!parsed.success) return null;
  const { name, version, license = null } = parsed.data;
  return { type: 'npm', name, version, license, architecture: null, source: null };
}
