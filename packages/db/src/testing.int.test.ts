import { Client } from 'pg';
import { expect, it } from 'vitest';
import { createDb } from './index.ts';
import { createTestDatabase } from './testing.ts';

it('makes databases that know nothing of each other, and removes them', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const [one, two] = [createDb(first.url), createDb(second.url)];
  await one.person.create({ data: { id: 'someone' } });
  expect(await one.person.count()).toBe(1);
  expect(await two.person.count()).toBe(0);
  await Promise.all([one.$disconnect(), two.$disconnect()]);
  await Promise.all([first.drop(), second.drop()]);
  const late = new Client({ connectionString: first.url });
  await expect(late.connect()).rejects.toThrow(/does not exist/);
});
