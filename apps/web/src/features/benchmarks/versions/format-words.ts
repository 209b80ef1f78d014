import { BenchmarkFormatSchema } from '@crucible/contracts/benchmark';
import type { BenchmarkFormat } from '@crucible/contracts/benchmark';

/** What people call the forms in which problems come. */
const WORDS: Record<BenchmarkFormat, string> = {
  'human-eval': 'HumanEval: lines of JSON with a test',
  mbpp: 'MBPP, sanitized: a list or lines of JSON',
  evalplus: 'EvalPlus: lines of JSON with inputs',
  crucible: 'Crucible: a folder as a zip archive',
};

/** All forms, as a field offers them. */
export const FORMAT_OPTIONS = BenchmarkFormatSchema.options.map((value) => ({
  value,
  text: WORDS[value],
}));
