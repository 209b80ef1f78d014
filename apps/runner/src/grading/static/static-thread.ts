import { parentPort, workerData } from 'node:worker_threads';
import { StaticTestSchema } from '@crucible/contracts/assignment-test';
import { z } from 'zod';
import { checkRules } from './check-rules.ts';
import { createExaminer } from './examine-file.ts';

/** Entry of the thread in which programs are read: posts the findings of each list of rules, in order. */

const InputSchema = z.object({
  language: z.string(),
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  rules: z.array(StaticTestSchema.shape.rules),
});

const { language, files, rules } = InputSchema.parse(workerData);
const examine = await createExaminer(language);
parentPort?.postMessage(
  rules.map((list) => {
    try {
      const examined = files.map((file) => examine(file, list));
      return { findings: checkRules(list, examined), problem: null };
    } catch (error) {
      // A query of the teacher's that is none.
      return { findings: [], problem: String(error) };
    }
  }),
  [],
);
