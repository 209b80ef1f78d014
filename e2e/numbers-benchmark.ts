import type { Page } from '@playwright/test';
import { mutate, query, signInAs, somebodyNew } from './people.ts';
import { expect } from './strict-test.ts';

const NAMES = ['square', 'double', 'negate'] as const;
const RIGHT = { square: 'n * n', double: 'n + n', negate: '-n' } as const;
const EXPECTED = { square: 9, double: 6, negate: -3 } as const;
type Name = (typeof NAMES)[number];

const problems = NAMES.map((name) =>
  JSON.stringify({
    task_id: `Journey/${name}`,
    prompt: `def ${name}(n):\n`,
    entry_point: name,
    canonical_solution: `    return ${RIGHT[name]}\n`,
    test: `def check(candidate):\n    assert candidate(3) == ${EXPECTED[name]}, 'of three'\n`,
    tags: ['numbers'],
  }),
).join('\n');

/** One sample for each problem; `wrong` ones return 7. */
export const samples = (wrong: readonly Name[]) =>
  NAMES.map((name) => {
    const completion = `    return ${wrong.includes(name) ? '7' : RIGHT[name]}\n`;
    return JSON.stringify({ task_id: `Journey/${name}`, completion, tokens: 12 });
  });

/** Lines as a file that is chosen. */
export const file = (lines: readonly string[]) => ({
  name: 'samples.jsonl',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(lines.join('\n')),
});

/** A published benchmark of the teacher's. */
export async function publishNumbers(page: Page): Promise<{ slug: string; title: string }> {
  const { name: title } = somebodyNew('Numbers');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  await signInAs(page, 'teacher');
  await mutate(page, 'benchmarks.create', { slug, name: title, visibility: 'public' });
  const content = Buffer.from(problems).toString('base64');
  await mutate(page, 'benchmarks.importVersion', { slug, format: 'human-eval', content });
  await mutate(page, 'benchmarks.validate', { slug });
  await expect
    .poll(async () => (await query<{ state: string }>(page, 'benchmarks.validation', { slug })).state)
    .toBe('passed');
  await mutate(page, 'benchmarks.publish', { slug });
  return { slug, title };
}

type Measured = { slug: string; name: string; wrong: readonly Name[] };

/** An evaluation with its samples, not begun, made without the pages. */
export async function opened(page: Page, { slug, name, wrong }: Measured): Promise<string> {
  const { id: evaluationId } = await mutate<{ id: string }>(page, 'evaluations.create', {
    ...{ benchmark: slug, candidate: { name } },
  });
  const { buffer } = file(samples(wrong));
  const sent = await page.request.post(`/api/evaluations/${evaluationId}/samples`, {
    ...{ data: buffer, headers: { 'content-type': 'application/octet-stream' } },
  });
  expect(sent.status(), await sent.text()).toBe(200);
  return evaluationId;
}

/** An evaluation that has ended, made without the pages. */
export async function measured(page: Page, wanted: Measured): Promise<string> {
  const evaluationId = await opened(page, wanted);
  await mutate(page, 'evaluations.start', { evaluationId });
  await expect
    .poll(async () => (await query<{ state: string }>(page, 'evaluations.get', { evaluationId })).state)
    .toBe('finished');
  return evaluationId;
}
