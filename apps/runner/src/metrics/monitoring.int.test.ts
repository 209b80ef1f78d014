import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { change } from '../api/asking-fixture.ts';
import { visit } from '../api/visitor-fixture.ts';
import { until } from '../queue/queue-fixture.ts';
import { MONITORING, monitoringQueries, readScrape } from './monitoring-queries-fixture.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

async function scrape(): Promise<string> {
  const answer = await fetch(`${api.url}/metrics`, { headers: { authorization: `Bearer ${TEST_API_KEY}` } });
  expect(answer.status).toBe(200);
  return answer.text();
}

it('a service that runs has every metric that alerts and dashboard ask for', async () => {
  const files = [{ path: 'main.py', content: 'print(1)' }];
  const { id } = await change<{ id: string }>(await visit(api.url), 'runs.create', {
    language: 'python',
    files,
  });
  (await api.executor.executionOf(id)).finish({ status: 'completed' });
  await until(async () => /crucible_workers\{state="(well|failing)"\} 1/.test(await scrape()));
  await until(async () =>
    readScrape(await scrape()).samples.some(({ metric }) => metric === 'crucible_runs_total'),
  );
  const { declared, samples } = readScrape(await scrape());
  const names = new Set(monitoringQueries().map(({ metric }) => metric));
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => !declared.has(name))).toEqual([]);
  expect(samples).toContainEqual({
    metric: 'crucible_disk_bytes',
    labels: { worker: 'test', state: 'free' },
  });
});

const hasPromtool = spawnSync('promtool', ['--version']).error === undefined;

describe.skipIf(!hasPromtool)('promtool (skipped where it is not installed)', () => {
  it.each([
    ['the configuration', ['check', 'config', '--syntax-only', 'prometheus.yml']],
    ['the rules', ['check', 'rules', 'rules/crucible.yml']],
    ['when each alert is raised, and when not', ['test', 'rules', 'tests/alerts.yml']],
  ])('finds nothing wrong with %s', (_what, args) => {
    const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: MONITORING, encoding: 'utf8' });
    expect(`${stdout}${stderr}`).not.toContain('FAILED');
    expect(status).toBe(0);
  });
});
