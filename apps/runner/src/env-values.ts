import { z } from 'zod';

/** Forms that the values of settings have. */
export const digits = z.string().regex(/^\d+$/, 'has to be a whole number').transform(Number);

export const count = (max: number = Number.MAX_SAFE_INTEGER) =>
  digits.pipe(z.int().min(1, 'has to be at least 1').max(max, `has to be at most ${max}`));

export const text = z.string().min(1);

/** A number of days, or the word that says that there is no end. */
export const days = z.union([z.literal('forever'), count(36_500)], 'has to be a number of days, or forever');

export const list = text.transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

export const flag = (otherwise: 'true' | 'false') =>
  z
    .enum(['true', 'false'], 'has to be true or false')
    .default(otherwise)
    .transform((value) => value === 'true');

/** A flag whose missing value is decided by the others. */
export const optionalFlag = z
  .enum(['true', 'false'], 'has to be true or false')
  .transform((value) => value === 'true')
  .optional();
