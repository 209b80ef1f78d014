import { setTimeout as sleep } from 'node:timers/promises';
import type { OfferedImage } from '@crucible/contracts/offered-image';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadTestCatalog, startEngine } from './engine-fixture.ts';
import type { Engine } from './engine-fixture.ts';

/** A catalogue that the test changes while an engine is at work. */
function changeable(images: OfferedImage[]) {
  const hearers: (() => void)[] = [];
  const catalog = { images, onChange: (hear: () => void) => void hearers.push(hear) };
  return {
    catalog,
    change(next: OfferedImage[]) {
      catalog.images = next;
      for (const hear of hearers) hear();
    },
  };
}

const WAIT = { timeout: 15_000, interval: 20 };
let engine: Engine;
let live: ReturnType<typeof changeable>;
let python: OfferedImage;
let other: OfferedImage;

beforeAll(async () => {
  const { images } = await loadTestCatalog();
  const [first, second] = ['python', 'javascript'].map((name) => images.find((image) => image.name === name));
  if (first === undefined || second === undefined) throw new Error('The test needs two images.');
  python = { ...first, manifest: { ...first.manifest, isCore: true } };
  other = { ...second, manifest: { ...second.manifest, isCore: false } };
  live = changeable([python]);
  engine = await startEngine({ catalog: live.catalog, gvisorRuntime: null });
});

afterAll(() => engine.stop());

const poolsOf = (name: string) =>
  engine.executor.status().pools.filter(({ image, target }) => image === name && target > 0);
const waiting = (name: string) => poolsOf(name).reduce((sum, { ready }) => sum + ready, 0);

it('keeps sandboxes of what everybody has, and of others while they are in demand', async () => {
  await vi.waitFor(() => expect(waiting('python')).toBe(1), WAIT);
  live.change([python, other]);
  expect(poolsOf('javascript')).toEqual([]);
  expect(await engine.run({ language: 'javascript', code: 'console.log(6 * 7)' })).toMatchObject({
    status: 'completed',
    stdout: '42\n',
  });
  await vi.waitFor(() => expect(waiting('javascript')).toBeGreaterThan(0), WAIT);
});

it('keeps as many waiting as an admin says, from the moment that it is said', async () => {
  live.change([python, { ...other, pool: { minReady: 2, maxReady: 2, isWarm: false } }]);
  await vi.waitFor(() => expect(waiting('javascript')).toBe(2), WAIT);
  live.change([{ ...python, pool: { minReady: 0, maxReady: 0, isWarm: true } }, other]);
  await vi.waitFor(() => expect(waiting('python')).toBe(0), WAIT);
  expect(await engine.run({ code: 'print(1)' })).toMatchObject({ status: 'completed' });
});

it('lets what runs in an image that is taken away go on, and leaves nothing of it waiting', async () => {
  live.change([python, other]);
  let hasBegun = false;
  let goOn = () => undefined as void;
  const until = new Promise<void>((resolve) => (goOn = resolve));
  const running = engine.run({
    code: 'print("begun", flush=True); print(input())',
    stdin: (async function* () {
      await until;
      yield Buffer.from('ended\n');
    })(),
    onEvent: ({ type }) => void (hasBegun ||= type === 'output'),
  });
  await vi.waitFor(() => expect(hasBegun).toBe(true), WAIT);
  live.change([{ ...other, manifest: { ...other.manifest, isCore: true } }]);
  await vi.waitFor(() => expect(waiting('python')).toBe(0), WAIT);
  await sleep(100);
  goOn();
  expect(await running).toMatchObject({ status: 'completed', stdout: 'begun\nended\n' });
  await vi.waitFor(() => expect(waiting('javascript')).toBeGreaterThan(0), WAIT);
  live.change([python, other]);
  await vi.waitFor(() => expect(waiting('python')).toBe(1), WAIT);
});

it('tries what is taken into the catalogue once, in the background', async () => {
  live.change([python, other]);
  await engine.executor.selfTest();
  await vi.waitFor(
    async () =>
      expect(await engine.executor.selfTest()).toEqual([
        expect.objectContaining({ image: 'python', ok: true }),
        expect.objectContaining({ image: 'javascript', ok: true, isOptional: true }),
      ]),
    { timeout: 15_000, interval: 500 },
  );
});
