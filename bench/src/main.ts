import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { evaluationTable } from './evaluations/evaluation-table.ts';
import type { Contest } from './evaluations/evaluation-table.ts';
import { measureEvaluations } from './evaluations/measure-evaluations.ts';
import { sampleFiles } from './evaluations/sample-files.ts';
import { connectClient } from './crucible-client.ts';
import { dockerRun } from './docker-run.ts';
import { inParallel } from './in-parallel.ts';
import { measureIsolation, servesGvisor } from './isolation-latency.ts';
import type { IsolationLatency } from './isolation-latency.ts';
import { isolationTable } from './isolation-table.ts';
import { measureLatency } from './latency.ts';
import type { Contestant, Latency } from './latency.ts';
import { programs } from './programs.ts';
import type { Program } from './programs.ts';
import { overheadTable } from './overhead-table.ts';
import { measureOverhead } from './proxy-overhead.ts';
import { measureServiceLoad } from './service-load.ts';
import type { ServiceLoad } from './service-load.ts';
import { serviceTable } from './service-table.ts';
import { median, percentile } from './stats.ts';
import { table } from './table.ts';
import { measureThroughput } from './throughput.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 50);
const SLICE_MS = Number(process.env['BENCH_SLICE_MS'] ?? 10_000);
/** Each way is measured so often, alternating; the middle value counts. */
const SLICES = 3;
const CLIENTS = [1, 4, 16];
const REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 500);
const SERVICE_CLIENTS = 32;
const SERVICE_ROUNDS = 3;
const EVALUATION_ROUNDS = Number(process.env['BENCH_EVALUATION_ROUNDS'] ?? 3);
/** How many samples of evaluations the service was told to run at once. */
const EVALUATION_WORKERS = Number(process.env['EVALUATION_CONCURRENCY'] ?? 1);

const SECCOMP_PROFILE = new URL('../../security/seccomp.json', import.meta.url);

const url = process.env['RUNNER_URL'] ?? 'http://127.0.0.1:8083';
const digests = await readDigests(process.env['IMAGE_CATALOG'] ?? '.crucible/images.json');
const all = programs(process.execPath);

const print = (text: string) => process.stdout.write(`${text}\n`);

print(
  `Measured in one run on this machine: ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}.\n`,
);
const parts = {
  latency: printLatency,
  throughput: printThroughput,
  proxy: printProxyOverhead,
  isolation: printIsolation,
  service: printService,
  evaluations: printEvaluations,
};
// All of them, or those that are named.
const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`There is no ${unknown}, but ${Object.keys(parts).join(', ')}.`);
for (const [name, measure] of Object.entries(parts)) {
  if (named.length === 0 || named.includes(name)) await measure();
}

async function printLatency(): Promise<void> {
  const client = await connectClient(url);
  const rows: string[][] = [];
  for (const program of all) {
    const found = await measureLatency({ client, program, digest: digestOf(program), rounds: ROUNDS });
    rows.push(...latencyRows(program, found));
  }
  client.close();
  print(`Hello world, ${ROUNDS} times each in turn, milliseconds from the request:\n`);
  print(
    table(
      ['', 'first output p50', 'p95', 'result p50', 'p95', 'first output × sooner than docker run'],
      rows,
    ),
  );
}

function latencyRows(program: Program, found: Latency): string[][] {
  const baseline = median(found['docker run'].map((timing) => timing.firstOutputMs));
  return (Object.keys(found) as Contestant[]).map((contestant) => {
    const first = found[contestant].map((timing) => timing.firstOutputMs);
    const result = found[contestant].map((timing) => timing.resultMs);
    const figures = [median(first), percentile(first, 0.95), median(result), percentile(result, 0.95)];
    return [
      `${program.language}, ${contestant}`,
      ...figures.map((ms) => ms.toFixed(1)),
      (baseline / median(first)).toFixed(1),
    ];
  });
}

async function printThroughput(): Promise<void> {
  const rows: string[][] = [];
  for (const program of all) {
    for (const count of CLIENTS) rows.push(await throughputRow(program, count));
  }
  print(
    `\nSustained runs per second (${SLICES} slices of ${SLICE_MS / 1000} s each, alternating, the middle one):\n`,
  );
  print(table(['', 'crucible', 'docker run', 'crucible ÷ docker run'], rows));
}

/** Calls to the engine through the docker proxy, beside the same calls without it. */
async function printProxyOverhead(): Promise<void> {
  const found = await measureOverhead({
    raw: process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock',
    proxied: process.env['DOCKER_PROXY_HOST'] ?? '',
    owner: process.env['RUNNER_OWNER'] ?? '',
    digest: digests.get('python') ?? '',
    seccomp: JSON.parse(await readFile(SECCOMP_PROFILE, 'utf8')) as object,
    rounds: ROUNDS,
  });
  print(`\nCalls of the engine, ${ROUNDS} rounds in turn, milliseconds:\n`);
  print(overheadTable(found));
}

/** gVisor beside standard, with sandboxes that were waiting and without. */
async function printIsolation(): Promise<void> {
  const apiKey = process.env['API_KEY'] ?? '';
  const found = new Map<string, IsolationLatency>();
  for (const program of all) {
    const options = { url, apiKey, program, rounds: Math.ceil(ROUNDS / 5) };
    if (!(await servesGvisor(options))) {
      print('\nThis engine has no gVisor to compare with.');
      return;
    }
    found.set(program.language, await measureIsolation(options));
  }
  print('\nIsolation levels in turn, milliseconds from the request to the answer:\n');
  print(isolationTable(found));
}

/** The service under load: what it answers, how fast, and whether anything stays in its memory. */
async function printService(): Promise<void> {
  const [program] = all;
  if (program === undefined) return;
  const load = { count: REQUESTS, clients: SERVICE_CLIENTS };
  const rounds: ServiceLoad[] = [];
  for (let round = 0; round < SERVICE_ROUNDS; round += 1) {
    rounds.push(await measureServiceLoad({ url, apiKey: process.env['API_KEY'] ?? '', program, ...load }));
  }
  const bare = await inParallel(async () => void (await dockerRun(program, digestOf(program))), load);
  print(`\n${REQUESTS} executions with ${SERVICE_CLIENTS} clients, ${program.language}:\n`);
  print(serviceTable(rounds, bare));
}

/** Evaluations beside the same samples without a sandbox. */
async function printEvaluations(): Promise<void> {
  const contests: Contest[] = [];
  for (const files of await sampleFiles()) {
    const contest = await measureEvaluations({
      ...{ url, apiKey: process.env['API_KEY'] ?? '', files },
      ...{ workers: EVALUATION_WORKERS, rounds: EVALUATION_ROUNDS },
    });
    if (contest === null) {
      print('\nThere is no Python 3 here to compare evaluations with.');
      return;
    }
    contests.push(contest);
  }
  print(
    `\nEvaluations, ${EVALUATION_WORKERS} samples at once, ${EVALUATION_ROUNDS} rounds in turn, the middle one:\n`,
  );
  print(evaluationTable(contests));
}

async function throughputRow(program: Program, count: number): Promise<string[]> {
  const clients = await Promise.all(Array.from({ length: count }, () => connectClient(url)));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let slice = 0; slice < SLICES; slice += 1) {
    ours.push(
      await measureThroughput(
        clients.map((client) => () => client.run(program)),
        SLICE_MS,
      ),
    );
    bare.push(
      await measureThroughput(
        clients.map(() => () => dockerRun(program, digestOf(program))),
        SLICE_MS,
      ),
    );
  }
  for (const client of clients) client.close();
  const ratio = median(ours) / median(bare);
  return [
    `${program.language}, ${count} at once`,
    median(ours).toFixed(1),
    median(bare).toFixed(1),
    ratio.toFixed(2),
  ];
}

function digestOf(program: Program): string {
  const digest = digests.get(program.image);
  if (digest === undefined) throw new Error(`The catalog has no image ${program.image}.`);
  return digest;
}

async function readDigests(path: string): Promise<Map<string, string>> {
  const catalog = JSON.parse(await readFile(path, 'utf8')) as { images: { name: string; digest: string }[] };
  return new Map(catalog.images.map((image) => [image.name, image.digest]));
}
