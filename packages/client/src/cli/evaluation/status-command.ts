import type { CrucibleClient } from '../../crucible-client.ts';
import { describeProgress, describeScores } from './describe-evaluation.ts';

type Deps = { client: CrucibleClient; print: (line: string) => void };

/** `crucible eval status <id>`. The exit code is 1 for an evaluation that was cancelled. */
export async function statusCommand(
  { client, print }: Deps,
  { id, options }: { id: string; options: { json?: boolean } },
): Promise<number> {
  const evaluation = await client.getEvaluation(id);
  const scores = await client.getScores(id);
  if (options.json === true) print(JSON.stringify({ evaluation, scores }, null, 2));
  else {
    const { benchmark, version, candidate } = evaluation;
    print(`${candidate?.name ?? 'Solutions'}, measured by ${benchmark.slug}, version ${version.number}`);
    for (const line of [describeProgress(evaluation), ...describeScores(scores)]) print(line);
  }
  return evaluation.state === 'cancelled' ? 1 : 0;
}
