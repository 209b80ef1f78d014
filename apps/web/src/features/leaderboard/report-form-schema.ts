import type { ReportedEntry } from '@crucible/contracts/leaderboard';
import { z } from 'zod';

export const REPORTED_KS = [1, 2, 3, 5, 10, 100] as const;

const NUMBER = /^\d+([.,]\d+)?$/;
const toNumber = (text: string) => (text === '' ? null : Number(text.replace(',', '.')));

const PercentSchema = z
  .string()
  .trim()
  .refine((text) => text === '' || (NUMBER.test(text) && (toNumber(text) ?? 0) <= 100), {
    message: 'A percentage between 0 and 100.',
  })
  .transform(toNumber);

const CountSchema = z
  .string()
  .trim()
  .regex(/^\d{0,15}$/, 'A whole number.')
  .transform(toNumber);

/** A report as it is typed: percentages, and nothing where nothing is known. */
export const ReportFormSchema = z
  .object({
    candidateName: z.string().trim().min(1, 'A name is needed.').max(120),
    pass1: PercentSchema,
    pass2: PercentSchema,
    pass3: PercentSchema,
    pass5: PercentSchema,
    pass10: PercentSchema,
    pass100: PercentSchema,
    samples: CountSchema.refine((count) => count === null || (count > 0 && count <= 100_000_000), {
      message: 'A whole number from 1 to 100,000,000.',
    }),
    tokens: CountSchema,
    cost: z
      .string()
      .trim()
      .refine((text) => text === '' || (NUMBER.test(text) && (toNumber(text) ?? 0) <= 1e9), {
        message: 'An amount in US dollars, as 12.50.',
      })
      .transform(toNumber),
    url: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'An address with https://.' })]),
    note: z.string().trim().max(1000),
  })
  .refine((form) => REPORTED_KS.some((k) => form[`pass${k}`] !== null), {
    path: ['pass1'],
    message: 'At least one score is needed.',
  });

/** The same as it is sent. */
export function toReport(form: z.output<typeof ReportFormSchema>): ReportedEntry {
  const { candidateName, samples, tokens, cost, url, note } = form;
  const passAtK = REPORTED_KS.flatMap((k) => {
    const percent = form[`pass${k}`];
    return percent === null ? [] : [{ k, value: percent / 100 }];
  });
  return { candidateName, passAtK, samples, tokens, cost, url, note };
}
