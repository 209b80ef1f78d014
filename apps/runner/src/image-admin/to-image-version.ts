import { ImageScanSchema } from '@crucible/contracts/admin-image';
import type { ImageVersion, ScanSummary } from '@crucible/contracts/admin-image';
import { ImageFindingSchema } from '@crucible/contracts/image-task';
import { z } from 'zod';
import type { VersionRow } from './image-rows.ts';
import type { Engines } from './read-engines.ts';

const FindingsSchema = z.array(ImageFindingSchema).catch([]);
const VersionsSchema = z.record(z.string(), z.string()).catch({});

/** A version as admins see it. */
export function toImageVersion(
  row: VersionRow,
  { engines, currentId }: { engines: Engines; currentId: string | null },
): ImageVersion {
  const { id, digest, tag, isValid, packageCount, setIdCount } = row;
  return {
    ...{ id, digest, tag, isValid, packageCount, setIdCount },
    isCurrent: id === currentId,
    isPresent: isPresent(row, engines),
    sizeBytes: Number(row.sizeBytes),
    builtAt: row.builtAt.toISOString(),
    versions: VersionsSchema.parse(row.versions),
    findings: FindingsSchema.parse(row.findings),
    scan: scanSummary(row),
  };
}

/** Where no worker tells what its engine has, what was not removed counts as there. */
export function isPresent(
  { digest, removedAt }: Pick<VersionRow, 'digest' | 'removedAt'>,
  engines: Engines,
): boolean {
  return engines.has(digest) ?? removedAt === null;
}

export function scanSummary({ scan }: Pick<VersionRow, 'scan'>): ScanSummary | null {
  return ImageScanSchema.safeParse(scan).data?.summary ?? null;
}
