import { newId } from '../../lib/ids.ts';
import { ADMIN } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

const SCAN = {
  summary: {
    ...{ scanner: 'distribution', scannedAt: '2026-01-01T00:00:00Z' },
    ...{ critical: 0, high: 0, medium: 0, low: 0, unknown: 0 },
  },
  findings: [],
};

/** A version of an image of its own, that was scanned and whose contents are known. */
export async function imageVersion({
  api: { db },
}: World): Promise<{ imageName: string; versionId: string }> {
  const versionId = newId();
  const hex = Buffer.from(versionId).toString('hex').padEnd(64, '0').slice(0, 64);
  const imageName = `i-${hex.slice(0, 30)}`;
  await db.executorImage.create({ data: { name: imageName, origin: 'catalogue' } });
  await db.imageVersion.create({
    data: {
      ...{ id: versionId, imageName, digest: `sha256:${hex}`, tag: `crucible/${imageName}:1` },
      ...{ inputsHash: 'x', sizeBytes: 1, builtAt: new Date(), manifest: {}, versions: {} },
      ...{ isValid: true, scan: SCAN, sbom: { bomFormat: 'CycloneDX' } },
    },
  });
  return { imageName, versionId };
}

const PYTHON = { imageName: 'python' };

/** Images as admins see and set them. What is set here is what was there before: others run programs meanwhile. */
export const IMAGE_ROWS: Rows = {
  'images.list': { who: ADMIN },
  'images.get': { who: ADMIN, input: () => PYTHON },
  'images.scan': { who: ADMIN, input: imageVersion },
  'images.languagePresets': { who: ADMIN },
  'images.setEnabled': { who: ADMIN, input: () => ({ ...PYTHON, isEnabled: true }) },
  'images.setLanguage': {
    who: ADMIN,
    input: () => ({
      ...{ ...PYTHON, languageId: 'python', isEnabled: true, isDefault: true },
      roles: ['anonymous', 'student', 'teacher', 'admin'],
    }),
  },
  'images.saveSettings': { who: ADMIN, input: () => ({ ...PYTHON, settings: {} }) },
  // None of the world's workers tells what its engine has.
  'images.rollBack': { who: ADMIN, input: imageVersion, butThen: 'unavailable' },
  'images.unpin': { who: ADMIN, input: () => PYTHON },
};
