import type { TestGroup } from '@crucible/contracts/assignment-test';
import type { ImportNotes } from '../imported-package.ts';
import type { PackageFiles } from '../package-files.ts';
import { ROOT_CONFIG } from './group-config.ts';
import type { Problem } from './problem-yaml.ts';
import { configOf, readGroups } from './read-cases.ts';
import type { KattisGroup } from './read-cases.ts';
import { scoreGroup } from './score-groups.ts';

/** A test of a problem, with its place among the others. */
export type PlannedCase = {
  id: string;
  name: string;
  input: string;
  answer: string;
  isSample: boolean;
  groupId?: string;
  points: number;
  /** For whoever judges the output. */
  flags: string[];
};

export type PlannedGroups = { cases: PlannedCase[]; groups: TestGroup[] };

type Planning = { files: PackageFiles; problem: Problem; hasValidator: boolean; notes: ImportNotes };

const WHOLE: Omit<TestGroup, 'stopsAtFailure'> = { id: 'all', name: 'All tests', rule: 'all', points: 100 };

/**
 * The tests of a problem in their groups. Of a pass-fail problem all tests are one group that is passed or not; of a scoring
 * one each folder is a group with its points.
 */
export function planGroups({ files, problem, hasValidator, notes }: Planning): PlannedGroups {
  const reading = { files, isInteractive: problem.isInteractive, notes };
  const root = configOf(reading, 'data', ROOT_CONFIG);
  const samples = readGroups(reading, 'data/sample', root);
  const secrets = readGroups(reading, 'data/secret', root);
  const planCase = createCasePlanner(problem);
  if (!problem.isScoring) {
    const whole = { ...WHOLE, stopsAtFailure: root.onReject === 'break' };
    const cases = [...samples, ...secrets].flatMap((group) =>
      group.cases.map((one, index) =>
        planCase({ group, index, one, place: { groupId: whole.id, points: isSample(group) ? 0 : 1 } }),
      ),
    );
    return { cases, groups: [whole] };
  }
  const scoring = { hasScoringValidator: hasValidator, notes };
  const isSampleWorth = !root.graderFlags.includes('ignore_sample');
  const planned = [...samples, ...secrets].map((group) => {
    const { group: rule, casePoints } = scoreGroup(group, scoring);
    const counts = (!isSample(group) || isSampleWorth) && (rule.points ?? 0) > 0;
    const id = toId(group.path);
    const place = counts ? { groupId: id, points: casePoints } : { points: 0 };
    return {
      cases: group.cases.map((one, index) => planCase({ group, index, place, one })),
      groups: counts ? [{ id, name: nameOf(group.path), ...rule }] : [],
    };
  });
  return {
    cases: planned.flatMap(({ cases }) => cases),
    groups: planned.flatMap(({ groups }) => groups),
  };
}

type Place = { groupId?: string; points: number };
type Placed = { group: KattisGroup; index: number; place: Place; one: KattisGroup['cases'][number] };

/** Ids are the same whenever the package is read again, and no two are alike. */
function createCasePlanner({ validatorFlags }: Problem) {
  const taken = new Set<string>();
  return ({ group, index, place, one }: Placed): PlannedCase => {
    const wished = toId(one.path);
    let id = wished;
    for (let count = 2; taken.has(id); count += 1) id = `${wished.slice(0, 70)}-${count}`;
    taken.add(id);
    return {
      id,
      name: isSample(group) ? `Sample ${index + 1}` : nameOf(one.path),
      input: one.input,
      answer: one.answer,
      isSample: isSample(group),
      flags: [...validatorFlags, ...group.config.validatorFlags],
      ...place,
    };
  };
}

function isSample({ path }: KattisGroup): boolean {
  return path === 'sample' || path.startsWith('sample/');
}

function toId(path: string): string {
  return (
    path
      .replaceAll('/', '-')
      .replaceAll(/[^A-Za-z0-9._-]/g, '_')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 80) || 'test'
  );
}

function nameOf(path: string): string {
  return path.replace(/^secret\//, '').slice(0, 200);
}
