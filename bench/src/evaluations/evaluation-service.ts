import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Measured } from './run-harness.ts';
import type { SampleFiles } from './sample-files.ts';

type Service = { url: string; apiKey: string };
type Evaluation = { id: string; state: string; progress: { done: number; passed: number } };

const POLL_MS = 50;
const LINES = 'application/x-ndjson';

/** Has the service measure by these problems. Resolves with the benchmark's slug; rejects when a solution does not pass. */
export async function publishBenchmark(service: Service, { problems }: SampleFiles): Promise<string> {
  const slug = `bench-${Date.now()}`;
  const path = `/benchmarks/${slug}`;
  await ask(service, 'POST', '/benchmarks', { slug, name: slug });
  await ask(service, 'POST', `${path}/versions`, await readFile(problems));
  await ask(service, 'POST', `${path}/validation`);
  await until(async () => {
    const { state } = await ask<{ state: string }>(service, 'GET', `${path}/validation`);
    return state === 'running' ? null : state;
  });
  await ask(service, 'POST', `${path}/publication`);
  return slug;
}

/** Sends samples, has them run and waits for their verdicts, none of which is remembered from before. */
export async function runEvaluation(
  service: Service,
  slug: string,
  { samples }: SampleFiles,
): Promise<Measured> {
  const content = await readFile(samples);
  const startedAtMs = performance.now();
  const { id } = await ask<Evaluation>(service, 'POST', '/evaluations', {
    ...{ benchmark: slug, candidate: { name: 'bench' }, usesCache: false },
  });
  await ask(service, 'POST', `/evaluations/${id}/samples`, content);
  await ask(service, 'POST', `/evaluations/${id}/actions`, { action: 'start' });
  const { done, passed } = await until(async () => {
    const { state, progress } = await ask<Evaluation>(service, 'GET', `/evaluations/${id}`);
    return state === 'finished' ? progress : null;
  });
  return { wallMs: performance.now() - startedAtMs, samples: done, passed };
}

async function until<Found>(look: () => Promise<Found | null>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await sleep(POLL_MS);
  }
}

async function ask<Answer>(
  { url, apiKey }: Service,
  ...[method, path, body]: [method: string, path: string, body?: object]
): Promise<Answer> {
  const isFile = body instanceof Uint8Array;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(body !== undefined && { 'content-type': isFile ? LINES : 'application/json' }),
    },
    ...(body !== undefined && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 400)}`);
  return (await response.json()) as Answer;
}
