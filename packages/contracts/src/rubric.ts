import { z } from 'zod';
import { AssignmentIdSchema } from './ids.ts';

export const RubricItemIdSchema = AssignmentIdSchema;

const values = {
  title: z.string().trim().min(1, 'An item needs a title.').max(200),
  description: z.string().trim().max(2000).default(''),
  /** In the assignment's own points; negative where it takes some. */
  points: z.number().min(-100_000).max(100_000),
};

/** The rubric as the staff writes it: an item without an id is new, one that is left out is put away. */
export const RubricInputSchema = z
  .array(z.strictObject({ id: RubricItemIdSchema.nullable(), ...values }))
  .max(50);
export type RubricInput = z.output<typeof RubricInputSchema>;

/** Something that graders give or take points for by hand. The first nine have the keys 1 to 9. */
export const RubricItemSchema = z.object({
  id: RubricItemIdSchema,
  title: z.string(),
  description: z.string(),
  points: z.number(),
  /** How many submissions have it. */
  uses: z.int().min(0),
});
export type RubricItem = z.infer<typeof RubricItemSchema>;
