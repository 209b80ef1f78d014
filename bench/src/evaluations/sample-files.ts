import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Problems and samples in the form of HumanEval, by their paths. */
export type SampleFiles = { name: string; problems: string; samples: string };

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const DATA = join(PROJECT, '../shared/data');
const REFERENCE = {
  problems: join(DATA, 'humaneval/HumanEval.jsonl'),
  mixed: join(DATA, 'reference/humaneval_mixed5_samples.jsonl'),
};
/** How often the benchmark that the project ships is taken where there is no other. */
const REPEATED = 6;

type Problem = { task_id: string; canonical_solution: string };

/**
 * What is measured by: samples of which half are wrong, and solutions alone. They are those of HumanEval where its files lie
 * beside the project, and else those of the benchmark that the project ships.
 */
export async function sampleFiles(): Promise<SampleFiles[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const write = async (name: string, records: object[]) => {
    const path = join(folder, name);
    await writeFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return path;
  };
  if (existsSync(REFERENCE.problems) && existsSync(REFERENCE.mixed)) {
    const { problems, mixed } = REFERENCE;
    const lines = (await readFile(problems, 'utf8')).trim().split('\n');
    const solutions = lines.map((line) => solutionOf(JSON.parse(line) as Problem));
    return [
      { name: 'HumanEval, mixed', problems, samples: mixed },
      { name: 'HumanEval, solutions', problems, samples: await write('solutions.jsonl', solutions) },
    ];
  }
  const shipped = await shippedProblems();
  const problems = await write(
    'problems.jsonl',
    shipped.map(({ problem }) => problem),
  );
  const solutions = shipped.map(({ problem }) => solutionOf(problem));
  const mistakes = shipped.flatMap(({ problem, wrong }) =>
    wrong.slice(0, 1).map((completion) => ({ task_id: problem.task_id, completion })),
  );
  const repeated = (records: object[]) => Array.from({ length: REPEATED }, () => records).flat();
  return [
    {
      name: 'shipped, mixed',
      problems,
      samples: await write('mixed.jsonl', repeated([...solutions, ...mistakes])),
    },
    { name: 'shipped, solutions', problems, samples: await write('solutions.jsonl', repeated(solutions)) },
  ];
}

const solutionOf = ({ task_id, canonical_solution }: Problem) => ({
  task_id,
  completion: canonical_solution,
});

/** Its form is told in benchmarks/crucible-basics/README.md. */
async function shippedProblems() {
  const folder = join(PROJECT, 'benchmarks/crucible-basics/problems');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.py'));
  return Promise.all(
    files.map(async (file) => {
      const [, ...parts] = (await readFile(join(folder, file), 'utf8')).split(/^#: (.+)\n/m);
      const text = (title: string) => parts[parts.indexOf(title) + 1] ?? '';
      const name = file.slice(0, -'.py'.length);
      const problem = {
        ...{ task_id: name, entry_point: name, prompt: text('prompt'), test: text('test') },
        canonical_solution: text('solution'),
      };
      return { problem, wrong: parts.filter((_, at) => parts[at - 1]?.startsWith('wrong ')) };
    }),
  );
}
