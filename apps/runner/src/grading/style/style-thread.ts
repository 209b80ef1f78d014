import { parentPort, workerData } from 'node:worker_threads';
import { StyleTestSchema } from '@crucible/contracts/assignment-test';
import { z } from 'zod';
import type { Lint } from './lint.ts';

/** Entry of the thread in which linters look at programs: posts what each list of rules finds, in order. */

const InputSchema = z.object({
  linter: z.enum(['ruff', 'eslint']),
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  rules: z.array(StyleTestSchema.shape.rules),
});

const { linter, files, rules } = InputSchema.parse(workerData);

/** Only the one that is needed is loaded: each takes longer than looking at a program. */
const LINTERS: Record<typeof linter, () => Promise<(names: readonly string[]) => Lint>> = {
  ruff: async () => (await import('./python-linter.ts')).createPythonLinter,
  eslint: async () => (await import('./javascript-linter.ts')).createJavaScriptLinter,
};

const create = await LINTERS[linter]();
parentPort?.postMessage(
  rules.map((names) => {
    try {
      return { findings: files.flatMap(create(names)), problem: null };
    } catch (error) {
      // A rule that the linter does not know.
      return { findings: [], problem: error instanceof Error ? error.message : String(error) };
    }
  }),
  [],
);
