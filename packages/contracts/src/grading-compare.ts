import { z } from 'zod';

const ToleranceSchema = z.strictObject({
  /** A number passes when it is within one of the two of the expected one. */
  absolute: z.number().min(0).max(1e6).default(1e-6),
  relative: z.number().min(0).max(1).default(1e-6),
});

/**
 * How what a program wrote is compared with what is expected. `exact`: byte for byte. `trimmed`: without white space at
 * the ends of lines and of the whole. `whitespace`: all white space left out. `tokens`: as words, of which numbers may
 * differ by a tolerance. `regex`: the whole output matches the expected pattern (RE2's syntax, in linear time).
 */
export const OutputCompareSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('exact') }),
  z.strictObject({ type: z.literal('trimmed') }),
  z.strictObject({ type: z.literal('whitespace') }),
  z.strictObject({
    type: z.literal('tokens'),
    ignoreCase: z.boolean().default(false),
    /** Where it is missing, numbers are words like any other. */
    tolerance: ToleranceSchema.optional(),
  }),
  z.strictObject({ type: z.literal('regex'), ignoreCase: z.boolean().default(false) }),
]);
export type OutputCompare = z.output<typeof OutputCompareSchema>;

/** How the result of a function is compared with the expected value. */
export const ValueCompareSchema = z.strictObject({
  /** For numbers, at any depth; where it is missing they have to be equal. */
  tolerance: ToleranceSchema.optional(),
  /** Whether the order of the outermost list matters. */
  ignoreOrder: z.boolean().default(false),
});
export type ValueCompare = z.output<typeof ValueCompareSchema>;
