import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_CATALOG } from '../../evaluations/evaluation-fixture.ts';
import { startTestApi } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { CALLERS } from './callers-fixture.ts';
import { askProcedure, PROCEDURES, procedureOf, ROWS } from './procedures-fixture.ts';
import { readTables } from './table-state-fixture.ts';
import { makeWorld } from './world-fixture.ts';
import type { World } from './world-fixture.ts';

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi({}, CHECK_CATALOG);
  world = await makeWorld(api);
});
afterAll(() => api.stop());

it('the table has every procedure, and no other', () => {
  expect([...new Set(Object.keys(ROWS).map(procedureOf))].toSorted()).toEqual(PROCEDURES.toSorted());
});

// Before anything is changed by those who may.
describe('is closed to whoever may not', () => {
  const inputs = new Map<string, unknown>();
  let before: Record<string, string>;

  beforeAll(async () => {
    for (const [name, { input }] of Object.entries(ROWS)) inputs.set(name, await input?.(world, 'student'));
    before = await readTables(api.db);
  });

  it.each(Object.entries(ROWS))('%s', async (name, { who }) => {
    const refused = CALLERS.filter((caller) => who[caller] !== null);
    const told = await Promise.all(
      refused.map(async (caller) => {
        const answer = await askProcedure(world.callers[caller], procedureOf(name), inputs.get(name));
        return [caller, answer.error?.code ?? null];
      }),
    );
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(refused.map((caller) => [caller, who[caller]])),
    );
  });

  it('and nothing of what there was has changed', async () => {
    expect(await readTables(api.db)).toEqual(before);
  });
});

describe('is open to whoever may', () => {
  it.each(Object.entries(ROWS))('%s', async (name, { who, input, butThen }) => {
    for (const caller of CALLERS.filter((one) => who[one] === null)) {
      const given = await input?.(world, caller);
      const { error, text } = await askProcedure(world.callers[caller], procedureOf(name), given);
      expect(error?.code, `${caller}: ${text}`).toBe(butThen);
    }
  });
});
