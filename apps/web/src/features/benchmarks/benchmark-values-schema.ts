import { BenchmarkChangesSchema, NewBenchmarkSchema } from '@crucible/contracts/benchmark';
import { z } from 'zod';

const { name, description, visibility, licence, source } = BenchmarkChangesSchema.shape;

/** What is said of a benchmark as a form has it: all fields there. */
export const BenchmarkValuesSchema = z.object({
  name: name.unwrap(),
  description: description.unwrap(),
  visibility: visibility.unwrap(),
  licence: licence.unwrap(),
  source: source.unwrap(),
});

export const NewBenchmarkValuesSchema = BenchmarkValuesSchema.extend({
  slug: NewBenchmarkSchema.shape.slug,
});
