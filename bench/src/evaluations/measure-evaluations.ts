import { publishBenchmark, runEvaluation } from './evaluation-service.ts';
import type { Contest } from './evaluation-table.ts';
import { runHarness } from './run-harness.ts';
import type { SampleFiles } from './sample-files.ts';

type Options = {
  url: string;
  apiKey: string;
  files: SampleFiles;
  /** How many samples run at once, here and there. */
  workers: number;
  rounds: number;
};

/** Runs the same samples in turn through the whole service and without a sandbox. Null where there is no Python 3 to do so. */
export async function measureEvaluations(options: Options): Promise<Contest | null> {
  const { files, workers, rounds } = options;
  const slug = await publishBenchmark(options, files);
  const contest: Contest = { name: files.name, ours: [], original: [], lean: [] };
  for (let round = 0; round < rounds; round += 1) {
    const original = await runHarness(files, { workers, hasManager: true });
    contest.ours.push(await runEvaluation(options, slug, files));
    const lean = await runHarness(files, { workers, hasManager: false });
    if (original === null || lean === null) return null;
    contest.original.push(original);
    contest.lean.push(lean);
  }
  return contest;
}
