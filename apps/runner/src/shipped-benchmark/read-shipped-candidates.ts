import { readFile } from 'node:fs/promises';
import { NewEvaluationSchema } from '@crucible/contracts/evaluation';
import type { SampleRecord } from '@crucible/contracts/evaluation-sample';
import { z } from 'zod';
import type { ShippedProblem } from './parse-problem-file.ts';
import { SHIPPED_FOLDER } from './shipped-folder.ts';

const CandidateSchema = z.strictObject({
  name: z.string(),
  note: z.string(),
  isBaseline: z.boolean(),
  settings: NewEvaluationSchema.shape.candidate.shape.settings,
  /** Of one sample; in US dollars. */
  tokens: z.int().optional(),
  cost: z.number().optional(),
  /** By functions: a letter for each sample. */
  samples: z.record(z.string(), z.string().regex(/^[s123]+$/)),
});

/** Somebody to stand on the leaderboard of an installation that is looked at. */
export type ShippedCandidate = Pick<
  z.output<typeof CandidateSchema>,
  'name' | 'note' | 'isBaseline' | 'settings'
> & {
  samples: SampleRecord[];
};

/** Who measures up to these problems in a demo. Throws for samples of problems and programs that there are not. */
export async function readShippedCandidates(
  problems: readonly ShippedProblem[],
): Promise<ShippedCandidate[]> {
  const text = await readFile(new URL('candidates.json', SHIPPED_FOLDER), 'utf8');
  const byName = new Map(problems.map((shipped) => [shipped.problem.entryPoint, shipped]));
  return z
    .array(CandidateSchema)
    .parse(JSON.parse(text))
    .map(({ samples, tokens, cost, ...candidate }) => ({
      ...candidate,
      samples: Object.entries(samples).flatMap(([name, letters]) =>
        Array.from(letters, (letter) => {
          const shipped = byName.get(name);
          const completion = completionOf(shipped, letter);
          if (shipped === undefined || completion === undefined)
            throw new Error(`${candidate.name}: there is no program ${letter} of ${name}.`);
          return { task_id: shipped.problem.key, completion, tokens, cost };
        }),
      ),
    }));
}

function completionOf(shipped: ShippedProblem | undefined, letter: string): string | undefined {
  return letter === 's' ? shipped?.problem.solution : shipped?.wrong[Number(letter) - 1]?.completion;
}
