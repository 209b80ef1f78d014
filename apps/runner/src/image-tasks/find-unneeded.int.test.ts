import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { expect, it } from 'vitest';
import { recordVersion } from '../images/record-version.ts';
import { CATALOG } from '../runs/runs-fixture.ts';
import { findUnneeded } from './find-unneeded.ts';

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;

it('leaves a version to roll back to, of those that are still there', async () => {
  const database = await createTestDatabase();
  const db = createDb(database.url);
  try {
    const [python] = CATALOG.images;
    if (python === undefined) throw new Error('The catalog has no image.');
    for (const letter of ['a', 'b', 'c', 'd']) {
      const built = { ...python, digest: digestOf(letter) };
      await recordVersion(
        { db },
        {
          ...{ imageName: 'python', origin: 'catalogue', built, findings: [], isValid: true },
          ...{ base: null, packageCount: null, setIdCount: null },
        },
      );
    }
    await db.imageVersion.updateMany({ where: { digest: digestOf('c') }, data: { removedAt: new Date() } });
    const images = ['a', 'b', 'd'].map((letter) => ({
      ...{ digest: digestOf(letter), tags: [`crucible/python:${letter}`], sizeBytes: 1, isBuiltHere: true },
      createdAt: '2026-01-01T00:00:00.000Z',
    }));
    expect(await findUnneeded({ db }, images)).toMatchObject([
      { digest: digestOf('a'), reason: 'old_version' },
    ]);
  } finally {
    await db.$disconnect();
    await database.drop();
  }
});
