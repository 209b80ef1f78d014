import { setTimeout as sleep } from 'node:timers/promises';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Engine, Outcome } from '../../../apps/runner/src/executor/engine-fixture.ts';
import { summaryOf } from './conditions.ts';
import type { EngineCase, Finding, HostileProgram, Surroundings } from './hostile-case.ts';
import { loadProgram } from './load-program.ts';

const CASE_WITHIN_MS = 120_000;
const INNOCENT = 'print("unaffected")';
/** Long enough to live beside a hog, and with something to lose: time, memory, files and processes. */
const NEIGHBOUR = 'neighbour.py';

type Place = { engine: Engine; level: Isolation; args: string[] };

/** Runs the programs of a case, and those innocent ones that must not notice it. */
export async function runEngineCase(engine: Engine, hostile: EngineCase, level: Isolation): Promise<Finding> {
  const surroundings = await hostile.surroundings?.();
  try {
    const run = (program: HostileProgram) =>
      runProgram({ engine, level, args: surroundings?.args ?? [] }, program);
    const neighbour = hostile.isHog === true ? run({ file: hostile.neighbour ?? NEIGHBOUR }) : null;
    const outcomes = hostile.together === true ? await Promise.all(hostile.programs.map(run)) : [];
    for (const program of hostile.programs.slice(outcomes.length)) outcomes.push(await run(program));
    const complaints = [
      judge(hostile, level, outcomes),
      await harmTo(surroundings),
      neighbour && complaintOf('the neighbour', await neighbour, 'neighbour is fine\n'),
      hostile.isHog === true ? await complaintAfter({ engine, level, args: [] }) : null,
    ];
    const complaint = complaints.filter((each) => each !== null && each !== undefined).join('; ');
    const last = outcomes.at(-1);
    return { complaint: complaint || null, seen: last === undefined ? 'nothing' : summaryOf(last) };
  } finally {
    await surroundings?.close();
  }
}

/** What an innocent program that runs now has to complain about. */
async function complaintAfter(place: Place): Promise<string | null> {
  return complaintOf('the next run', await runProgram(place, { code: INNOCENT }), 'unaffected\n');
}

function judge(hostile: EngineCase, level: Isolation, outcomes: Outcome[]): string | null {
  const last = outcomes.at(-1);
  if (last === undefined) return 'nothing was run';
  const wrong = outcomes.find(({ isolation }) => isolation !== null && isolation !== level);
  if (wrong !== undefined) return `served by ${wrong.isolation}`;
  return (hostile.differences?.[level]?.expect ?? hostile.expect)(last, outcomes);
}

async function harmTo(surroundings: Surroundings | undefined): Promise<string | null> {
  return (await surroundings?.harm()) ?? null;
}

function complaintOf(who: string, outcome: Outcome, expected: string): string | null {
  const isFine = outcome.status === 'completed' && outcome.stdout === expected;
  return isFine ? null : `${who} ended as ${summaryOf(outcome)}`;
}

async function runProgram({ engine, level, args }: Place, program: HostileProgram): Promise<Outcome> {
  const stop = new AbortController();
  const deadline = setTimeout(() => stop.abort(), CASE_WITHIN_MS);
  try {
    return await engine.run({
      ...(await loadProgram(program, args)),
      isolation: level,
      signal: stop.signal,
      async onEvent(event) {
        if (event.type === 'step-started' && program.cancelAfterMs !== undefined) {
          setTimeout(() => stop.abort(), program.cancelAfterMs);
        }
        if (event.type === 'output' && program.readerPauseMs !== undefined)
          await sleep(program.readerPauseMs);
      },
    });
  } finally {
    clearTimeout(deadline);
  }
}
