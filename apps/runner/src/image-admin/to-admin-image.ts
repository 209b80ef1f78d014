import type { AdminImage, AdminImageLanguage, ImageStatus } from '@crucible/contracts/admin-image';
import { ImageManifestSchema } from '@crucible/contracts/image-manifest';
import type { ImageManifest } from '@crucible/contracts/image-manifest';
import type { ImageTask } from '@crucible/contracts/image-task';
import { RoleSchema } from '@crucible/contracts/role';
import { z } from 'zod';
import type { ImageRow, VersionRow } from './image-rows.ts';
import type { Engines } from './read-engines.ts';
import { isPresent, scanSummary } from './to-image-version.ts';

export type ImageFacts = {
  name: string;
  /** What its folder says; null for an image that has none. */
  folder: ImageManifest | null;
  /** Null for one that was never built. */
  row: ImageRow | null;
  /** The newest of its versions, in order or not. */
  newest: VersionRow | null;
  engines: Engines;
  runs30Days: number;
  task: ImageTask | null;
  /** Whether something else goes into an image of its folder now. */
  haveInputsChanged: (imageName: string, inputsHash: string) => boolean;
  /** Images that were built before are stale. */
  freshAfter: Date;
};

const VersionsSchema = z.record(z.string(), z.string()).catch({});

/** An image as a row of the list. */
export function toAdminImage(facts: ImageFacts): AdminImage {
  const { name, row, folder, engines, runs30Days, task } = facts;
  const current = row?.currentVersion ?? null;
  const shown = current ?? facts.newest;
  const manifest = ImageManifestSchema.safeParse(shown?.manifest).data ?? folder;
  return {
    ...{ name, runs30Days, task },
    description: manifest?.description ?? '',
    origin: row?.origin ?? 'catalogue',
    status: statusOf(facts),
    languages: manifest === null ? [] : languagesOf(manifest, shown, row),
    digest: shown?.digest ?? null,
    sizeBytes: shown === null ? null : Number(shown.sizeBytes),
    builtAt: shown?.builtAt.toISOString() ?? null,
    base: shown?.base ?? null,
    isolations:
      current === null
        ? []
        : engines
            .isolationsWith(current.digest)
            .filter((level) => level === 'gvisor' || manifest?.isolation !== 'gvisor'),
    scan: shown === null ? null : scanSummary(shown),
    isStale: current !== null && isStale(facts, current),
  };
}

function isStale({ name, row, freshAfter, haveInputsChanged }: ImageFacts, current: VersionRow): boolean {
  if (current.builtAt < freshAfter) return true;
  return row?.origin === 'catalogue' && haveInputsChanged(name, current.inputsHash);
}

function statusOf({ row, newest, engines }: ImageFacts): ImageStatus {
  if (row === null || (row.currentVersion === null && newest === null)) return 'not_built';
  if (row.currentVersion === null) return 'refused';
  if (!row.isEnabled) return 'disabled';
  return isPresent(row.currentVersion, engines) ? 'enabled' : 'missing';
}

function languagesOf(
  manifest: ImageManifest,
  version: VersionRow | null,
  row: ImageRow | null,
): AdminImageLanguage[] {
  const versions = VersionsSchema.parse(version?.versions);
  return manifest.languages.map(({ id, name }) => {
    const setting = row?.languages.find(({ languageId }) => languageId === id);
    return {
      ...{ id, name, version: versions[id] ?? '' },
      isEnabled: setting?.isEnabled ?? true,
      roles: setting?.roles ?? [...RoleSchema.options],
      isDefault: setting?.isDefault ?? false,
    };
  });
}
