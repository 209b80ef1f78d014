import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';

/** A problem, and programs that do not solve it: what follows the prompt, with what is wrong about it. */
export type ShippedProblem = { problem: NewProblem; wrong: { name: string; completion: string }[] };

const SECTION = /^#: (.+)\n/m;
const WRONG = 'wrong ';

/**
 * Reads a file of the benchmark that the project ships; its parts are told in benchmarks/crucible-basics/README.md. `name` is
 * that of the function. Throws where a part is missing.
 */
export function parseProblemFile(name: string, text: string): ShippedProblem {
  const [, ...parts] = text.split(SECTION);
  const sections = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) sections.set(parts[at] ?? '', parts[at + 1] ?? '');
  const section = (title: string) => {
    const found = sections.get(title);
    if (found === undefined) throw new Error(`The problem ${name} has no part "${title}".`);
    return found;
  };
  const about = section('problem');
  const problem = NewProblemSchema.parse({
    ...{ key: `basics/${name}`, entryPoint: name, prompt: section('prompt'), solution: section('solution') },
    test: { kind: 'check', code: section('test') },
    difficulty: fieldOf(about, 'difficulty'),
    split: fieldOf(about, 'split'),
    tags: fieldOf(about, 'tags')?.split(', '),
  });
  const wrong = [...sections].filter(([title]) => title.startsWith(WRONG));
  return {
    problem,
    wrong: wrong.map(([title, completion]) => ({ name: title.slice(WRONG.length), completion })),
  };
}

function fieldOf(about: string, name: string): string | undefined {
  return new RegExp(`^# ${name}: (.+)$`, 'm').exec(about)?.[1];
}
