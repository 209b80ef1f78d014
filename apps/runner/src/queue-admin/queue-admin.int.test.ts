import type { DeadLettersPage, QueueState, WaitingPage } from '@crucible/contracts/admin-queue';
import type { OfferedImage } from '@crucible/contracts/offered-image';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { change, read } from '../api/asking-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { newId } from '../lib/ids.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { until } from '../queue/queue-fixture.ts';
import { CATALOG } from '../runs/runs-fixture.ts';

/** The same image for workers alone that have a graphics processor. */
function onGpu(image: OfferedImage): OfferedImage {
  return {
    ...image,
    name: `${image.name}-gpu`,
    manifest: { ...image.manifest, name: `${image.name}-gpu`, needs: ['gpu'] },
  };
}

let api: TestApi;
let admin: SignedInVisitor;
let ada: SignedInVisitor;

beforeAll(async () => {
  const images = CATALOG.images.flatMap((image) => [image, onGpu(image)]);
  api = await startTestApi({}, { images });
  admin = await signedIn(api, { role: 'admin', name: 'Root' });
  ada = await signedIn(api, { name: 'Ada' });
});
afterAll(() => api.stop());

const PROGRAM = { language: 'python', files: [{ path: 'main.py', content: 'while True: pass' }] };
const startRun = async () => {
  const { id } = await change<{ id: string }>(ada, 'runs.create', PROGRAM);
  await api.executor.executionOf(id);
  return id;
};
const state = () => read<QueueState>(admin, 'queue.state', {});
const jobOf = async (subjectId: string) => {
  const { id } = await api.db.job.findFirstOrThrow({ where: { subjectId } });
  return { jobId: `${id}` };
};

/** Waits for a worker that never comes. */
async function addWaiting(
  kind: 'run' | 'callback' | 'mail' | 'lti_score',
  subjectId: string = newId(),
): Promise<string> {
  const job = { priority: 0, maxAttempts: 3, requires: 'nothing that there is' };
  await enqueueJob(api.db, { kind, subjectId, personId: ada.personId, ...job });
  return subjectId;
}

it('shows whose job a worker has, and stops it in the name of the admin', async () => {
  const runId = await startRun();
  const { running, runningTotal, load, depths } = await state();
  expect(running).toMatchObject([
    {
      ...{ kind: 'run', subjectId: runId, about: 'python', worker: 'test', attempts: 1, canCancel: true },
      owner: { personId: ada.personId, name: 'Ada' },
    },
  ]);
  expect(running[0]?.leaseMs).toBeGreaterThan(0);
  expect(runningTotal).toBe(1);
  expect(load).toEqual([{ worker: 'test', jobs: [{ kind: 'run', running: 1 }] }]);
  expect(depths.find(({ kind }) => kind === 'run')).toMatchObject({ waiting: 0, running: 1, dead: 0 });
  await change(admin, 'queue.cancel', await jobOf(runId));
  await until(async () => (await api.db.job.count({ where: { subjectId: runId } })) === 0);
  expect(await api.db.run.findUnique({ where: { id: runId } })).toMatchObject({ status: 'cancelled' });
  expect(
    await api.db.auditEvent.findFirst({ where: { subjectId: runId, action: 'run.cancelled' } }),
  ).toMatchObject({ personId: admin.personId });
});

it('pages through what waits, in the order in which it will be served', async () => {
  const ids = [await addWaiting('lti_score'), await addWaiting('lti_score'), await addWaiting('lti_score')];
  const page = (number: number) =>
    read<WaitingPage>(admin, 'queue.waiting', { kind: 'lti_score', page: number, limit: 2 });
  const [first, second] = [await page(0), await page(1)];
  expect([...first.jobs, ...second.jobs].map(({ subjectId, place }) => [subjectId, place])).toEqual(
    ids.map((id, index) => [id, index + 1]),
  );
  expect([first.total, second.total]).toEqual([3, 3]);
  expect(first.jobs[0]).toMatchObject({ canCancel: false, requires: 'nothing that there is' });
  const refused = await admin.mutate('queue.cancel', await jobOf(ids[0] ?? ''));
  expect(refused.error?.code).toBe('conflict');
  await api.db.job.deleteMany({ where: { kind: 'lti_score' } });
});

it('takes back a mail that waits; it is told of, but cannot be sent again', async () => {
  const { id } = await api.db.mail.create({
    data: { id: newId(), to: 'ada@crucible.test', subject: 'Hello', text: 'a link' },
  });
  await addWaiting('mail', id);
  await change(admin, 'queue.cancel', await jobOf(id));
  expect(await api.db.mail.findUnique({ where: { id } })).toMatchObject({ text: '' });
  const { letters } = await read<DeadLettersPage>(admin, 'queue.deadLetters', { kind: 'mail' });
  expect(letters).toMatchObject([
    { subjectId: id, about: 'ada@crucible.test', owner: null, canRetry: false },
  ]);
  const refused = await admin.mutate('queue.retryDeadLetter', { kind: 'mail', subjectId: id });
  expect(refused.error?.code).toBe('conflict');
});

it('has a job tried at once, as if for the first time', async () => {
  const subjectId = await addWaiting('callback');
  const inAnHour = new Date(Date.now() + 3_600_000);
  await api.db.job.updateMany({ where: { subjectId }, data: { availableAt: inAnHour, attempts: 2 } });
  await change(admin, 'queue.retry', await jobOf(subjectId));
  const job = await api.db.job.findFirstOrThrow({ where: { subjectId } });
  expect(job.attempts).toBe(0);
  expect(job.availableAt.getTime()).toBeLessThan(inAnHour.getTime() - 1_000);
  await api.db.job.deleteMany({ where: { subjectId } });
});

it('takes a job from the worker that has it: another one begins it again, and the result is stored once', async () => {
  const runId = await startRun();
  const first = await api.executor.executionOf(runId);
  await change(admin, 'queue.retry', await jobOf(runId));
  await until(async () => {
    const { attempt } = await api.db.run.findUniqueOrThrow({ where: { id: runId } });
    return attempt === 2;
  });
  first.finish({ status: 'completed' });
  await change(admin, 'queue.cancel', await jobOf(runId));
  await until(async () => (await api.db.job.count({ where: { subjectId: runId } })) === 0);
  const events = await api.db.auditEvent.count({ where: { subjectId: runId, action: 'run.finished' } });
  expect(events).toBe(1);
});

it('keeps what was given up, and tries it again with all its attempts', async () => {
  const runId = await startRun();
  const failure = { status: 'internal_error', internalCause: 'no space left' } as const;
  (await api.executor.executionOf(runId)).finish(failure);
  await api.db.job.updateMany({
    where: { subjectId: runId },
    data: { attempts: 9, availableAt: new Date() },
  });
  await until(async () => (await api.db.job.count({ where: { subjectId: runId } })) === 0);
  const list = () => read<DeadLettersPage>(admin, 'queue.deadLetters', { kind: 'run' });
  expect(await list()).toMatchObject({
    total: 1,
    letters: [{ subjectId: runId, about: 'python', owner: { name: 'Ada' }, canRetry: true }],
  });
  await change(admin, 'queue.retryDeadLetter', { kind: 'run', subjectId: runId });
  expect(await list()).toEqual({ letters: [], total: 0 });
  const again = await admin.mutate('queue.retryDeadLetter', { kind: 'run', subjectId: runId });
  expect(again.error?.code).toBe('conflict');
  await until(async () => {
    const { attempts } = await api.db.job.findFirstOrThrow({ where: { subjectId: runId } });
    return attempts === 1;
  });
  await change(admin, 'queue.cancel', await jobOf(runId));
});

it.each([
  { imageName: 'python', askedIsolation: 'standard', requires: null },
  { imageName: 'python', askedIsolation: 'gvisor', requires: 'gvisor' },
  { imageName: 'python-gpu', askedIsolation: 'standard', requires: 'gpu' },
])(
  'lets a run in $imageName at $askedIsolation wait for a worker that has what it needs',
  async ({ imageName, askedIsolation, requires }) => {
    const id = newId();
    await api.db.run.create({
      data: {
        ...{ id, personId: ada.personId, status: 'internal_error', finishedAt: new Date() },
        ...{ language: 'python', languageVersion: '3', title: 'main.py', files: PROGRAM.files, args: [] },
        ...{ stdin: Buffer.from(''), interactive: false, limits: {} },
        ...{ imageName, imageDigest: 'earlier', askedIsolation },
      },
    });
    await change(admin, 'queue.retryDeadLetter', { kind: 'run', subjectId: id });
    const job = await api.db.job.findFirstOrThrow({ where: { subjectId: id } });
    expect(job.requires).toBe(requires);
    if (requires !== null) expect(job.lockedBy).toBeNull();
    await change(admin, 'queue.cancel', await jobOf(id));
    await until(async () => (await api.db.job.count({ where: { subjectId: id } })) === 0);
  },
);

it('says so when there is no image any more for what was given up', async () => {
  const status = 'internal_error';
  const run = await api.db.run.findFirstOrThrow({ where: { personId: ada.personId } });
  await api.db.run.update({ where: { id: run.id }, data: { status, imageName: 'gone' } });
  const refused = await admin.mutate('queue.retryDeadLetter', { kind: 'run', subjectId: run.id });
  expect(refused.error?.code).toBe('language_unknown');
  expect(await api.db.run.findUnique({ where: { id: run.id } })).toMatchObject({ status });
});
