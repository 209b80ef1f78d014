import type { Isolation } from '@crucible/contracts/isolation';
import type { EngineCase, Finding, HostileCase } from './hostile-case.ts';
import type { Row } from './row.ts';

/** Small cases at once; more would only make each other slow on a machine with two cores. */
const PARALLEL_CASES = 3;

type Work<Case> = {
  cases: Case[];
  level: Isolation | null;
  /** How many at once; hogs are always alone. */
  parallel?: number;
  tell: (row: Row) => void;
};

type Perform<Case> = (hostile: Case) => Promise<Finding>;

/** Runs cases at one level: small ones a few at a time, hogs alone. Tells of each row as soon as it is known. */
export async function runCases<Case extends HostileCase>(
  { cases, level, parallel = PARALLEL_CASES, tell }: Work<Case>,
  perform: Perform<Case>,
): Promise<void> {
  const one = async (hostile: Case) => tell(await toRow(hostile, level, perform));
  const isHog = (hostile: Case) => hostile.kind === 'engine' && hostile.isHog === true;
  await inParallel(
    cases.filter((hostile) => !isHog(hostile)),
    { parallel, work: one },
  );
  for (const hog of cases.filter(isHog)) await one(hog);
}

async function inParallel<Item>(
  items: Item[],
  { parallel, work }: { parallel: number; work: (item: Item) => Promise<void> },
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

async function toRow<Case extends HostileCase>(
  hostile: Case,
  level: Isolation | null,
  perform: Perform<Case>,
): Promise<Row> {
  const { group, id, title } = hostile;
  const startedAt = performance.now();
  const { complaint, seen } = await perform(hostile).catch((error: unknown) => ({
    complaint: String(error),
    seen: '',
  }));
  const gap = hostile.kind === 'engine' && level !== null ? gapOf(hostile, level) : null;
  const row = { group, id, title, level, durationMs: performance.now() - startedAt };
  if (gap === null)
    return { ...row, result: complaint === null ? 'passed' : 'failed', seen: complaint ?? seen };
  if (complaint === null) return { ...row, result: 'closed', seen: `no gap any more: ${gap}` };
  return { ...row, result: 'gap', seen: gap };
}

function gapOf(hostile: EngineCase, level: Isolation): string | null {
  return hostile.gaps?.[level] ?? null;
}
