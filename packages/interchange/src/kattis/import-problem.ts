import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { TestGroup } from '@crucible/contracts/assignment-test';
import { lenientTextOf } from '../file-text.ts';
import { ImportNotes } from '../imported-package.ts';
import type { ImportedPackage } from '../imported-package.ts';
import { PackageError } from '../package-error.ts';
import type { PackageFiles } from '../package-files.ts';
import { acceptedSolutions } from './accepted-solutions.ts';
import { problemLimits } from './problem-limits.ts';
import { PROBLEM_FILE, parseProblemYaml } from './problem-yaml.ts';
import type { Problem } from './problem-yaml.ts';
import { readInteractions } from './read-interactions.ts';
import { readStatement } from './read-statement.ts';
import { planGroups } from './plan-groups.ts';
import type { PlannedCase } from './plan-groups.ts';
import { compareByFlags, readValidator } from './validator.ts';

export type ProblemOptions = {
  /** Of the folder: the problem's id. */
  name: string;
  /** The languages in which it can be solved here. */
  languages: readonly string[];
};

type TestInput = NonNullable<AssignmentContentInput['tests']>[number];

/** A Kattis problem package as an assignment. Throws `PackageError` when it cannot be one. */
export function importProblem(files: PackageFiles, { name, languages }: ProblemOptions): ImportedPackage {
  const notes = new ImportNotes();
  const problem = parseProblemYaml(lenientTextOf(files.get(PROBLEM_FILE) ?? new Uint8Array()));
  const validator = readValidator(files, problem, notes);
  const { statement, assets, language } = readStatement(files, notes);
  const { cases, groups } = planGroups({ files, problem, hasValidator: validator !== null, notes });
  if (!cases.some(({ isSample }) => !isSample)) throw new PackageError('The package has no secret tests.');
  const solutions = acceptedSolutions(files);
  const content = {
    statement: `${statement}${problem.isInteractive ? readInteractions(files) : ''}`,
    assets,
    languages: languages.map((id) => ({ language: id, solution: solutions.get(id) ?? [] })),
    limits: problemLimits(files, { problem, answers: cases.map(({ answer }) => answer), notes }),
    programs: validator === null ? [] : [validator],
    groups,
    tests: cases.map((one) => toTest(one, { problem, validatorId: validator?.id ?? null, notes })),
    source: {
      format: 'kattis',
      name: name.slice(0, 200),
      author: problem.author.slice(0, 500),
      license: problem.license.slice(0, 200),
      url: problem.sourceUrl.slice(0, 2000),
    },
  } satisfies AssignmentContentInput;
  const parsed = AssignmentContentSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PackageError(`The package does not fit: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const title = problem.names[language] ?? Object.values(problem.names)[0] ?? name;
  return {
    format: 'kattis',
    title: title.trim().slice(0, 200) || 'Problem',
    content: parsed.data,
    settings: pointsOf(groups),
    origin: null,
    notes: notes.list,
  };
}

/** A problem is worth what its groups are. */
function pointsOf(groups: readonly TestGroup[]): { points?: number } {
  const points = groups.reduce((sum, group) => sum + (group.points ?? 0), 0);
  return points > 0 ? { points } : {};
}

type Testing = { problem: Problem; validatorId: string | null; notes: ImportNotes };

function toTest(planned: PlannedCase, { problem, validatorId, notes }: Testing): TestInput {
  const { input, answer, isSample, flags, ...rest } = planned;
  const base = { ...rest, isSample, visibility: isSample ? ('always' as const) : ('never' as const) };
  if (validatorId === null) {
    return { ...base, kind: 'io', stdin: input, expected: answer, compare: compareByFlags(flags, notes) };
  }
  const judged = { programId: validatorId, programArgs: [...flags] };
  return problem.isInteractive
    ? { ...base, ...judged, kind: 'interactive', input, answer }
    : { ...base, ...judged, kind: 'checker', stdin: input, answer };
}
