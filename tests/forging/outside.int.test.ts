import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../apps/runner/src/executor/engine-fixture.ts';
import type { Engine } from '../../apps/runner/src/executor/engine-fixture.ts';
import { gradeOn } from '../../apps/runner/src/grading/grading-fixture.ts';
import { attemptsAt, secretAssignment } from './forged.ts';
import type { Attempt, OutsideKind } from './forged.ts';

/** Each is graded by all tests of its kind at once. */
const AT_ONCE = 3;
const ATTEMPTS_AT_LEAST = 20;

let engine: Engine;
const rows: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
  process.stdout.write(`${rows.join('\n')}\n`);
});

describe.each<OutsideKind>(['io', 'function', 'checker', 'interactive'])('tests of the kind %s', (kind) => {
  it('give no points to whoever does not know the answers', async () => {
    const attempts = attemptsAt(kind);
    expect(attempts.length).toBeGreaterThanOrEqual(ATTEMPTS_AT_LEAST);
    const content = secretAssignment(kind);
    const waiting = [...attempts];
    const tryAll = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await tryOne(kind, next, content);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, tryAll));
  }, 90_000);
});

async function tryOne(
  kind: OutsideKind,
  { name, language, code, tries }: Attempt,
  content: ReturnType<typeof secretAssignment>,
): Promise<void> {
  const outcome = await gradeOn(engine, { content, language, code });
  const verdicts = [...new Set(outcome.results.map(({ verdict }) => verdict))].join(', ');
  rows.push(`${kind.padEnd(12)} ${name.padEnd(28)} ${outcome.points} points (${verdicts}) ${tries}`);
  expect(outcome.points, `${name}: ${tries}`).toBe(0);
  expect(outcome.maxPoints, name).toBeGreaterThan(0);
  expect(
    outcome.results.map(({ verdict }) => verdict),
    name,
  ).not.toContain('passed');
  expect(
    outcome.results.map(({ verdict }) => verdict),
    name,
  ).not.toContain('partial');
}
