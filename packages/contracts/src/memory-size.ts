import { z } from 'zod';

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** A size of memory: a number of bytes, or `512m` as Docker writes it. Becomes bytes; never zero or less. */
export const MemorySizeSchema = z
  .union([z.int(), z.string().regex(/^\d{1,15}[bkmg]?$/i, 'A size is a number of bytes, or like 512m.')])
  .transform((value) => (typeof value === 'number' ? value : parseSize(value.toLowerCase())))
  .pipe(
    z
      .int()
      .min(1, 'A memory limit is above zero.')
      .max(2 ** 50),
  );

function parseSize(text: string): number {
  const unit = UNITS[text.slice(-1)];
  return unit === undefined ? Number(text) : Number(text.slice(0, -1)) * unit;
}
