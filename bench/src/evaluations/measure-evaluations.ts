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

/**
 * Runs the same samples through the whole service and, in turn, in a process each without a sandbox. The way with a manager takes so
 * long that it is measured once. Null where there is no Python 3 to compare with.
 */
export async function measureEvaluations(options: Options): Promise<Contest | null> {
  const { files, workers, rounds } = options;
  const slug = await publishBenchmark(options, files);
  const contest: Contest = { name: files.name, ours: [], lean: [], managed: [] };
  for (let round = 0; round < rounds; round += 1) {
    const lean = await runHarness(files, { workers, hasManager: false });
    if (lean === null) return null;
    contest.lean.push(lean);
    contest.ours.push(await runEvaluation(options, slug, files));
  }
  const managed = await runHarness(files, { workers, hasManager: true });
  if (managed !== null) contest.managed.push(managed);
  return contest;
}
