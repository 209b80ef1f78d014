import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { expect, it } from 'vitest';
import { recordVersion } from '../images/record-version.ts';
import { CATALOG } from '../runs/runs-fixture.ts';
import { setImageLanguage } from './set-image-language.ts';

const BY = { personId: 'root', apiKeyId: null, address: null };
const IMAGES = ['python', 'scientific'];

it('leaves one default of a language, also where two admins choose at once', async () => {
  const database = await createTestDatabase();
  const db = createDb(database.url);
  try {
    for (const imageName of IMAGES) {
      for (const built of CATALOG.images.slice(0, 1))
        await recordVersion(
          { db },
          {
            ...{ imageName, origin: 'catalogue', built, findings: [], isValid: true },
            ...{ base: null, packageCount: null, setIdCount: null },
          },
        );
    }
    const makeDefault = (imageName: string) => {
      const change = { imageName, languageId: 'python', isEnabled: true, isDefault: true };
      return setImageLanguage(
        { db, instance: 'test' },
        { change: { ...change, roles: ['student'] }, by: BY },
      );
    };
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(IMAGES.map(makeDefault));
      expect(await db.imageLanguage.count({ where: { isDefault: true } })).toBe(1);
    }
  } finally {
    await db.$disconnect();
    await database.drop();
  }
});
