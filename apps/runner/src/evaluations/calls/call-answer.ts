import { z } from 'zod';
import { openLines } from '../../grading/unit/open-lines.ts';

const TextSchema = z.string().max(8000);

const CallAnswerSchema = z.union([
  z.strictObject({ value: z.json() }),
  z.strictObject({ error: z.strictObject({ types: z.array(TextSchema).max(50), message: TextSchema }) }),
  z.strictObject({
    failure: z.strictObject({
      reason: z.enum(['load', 'contract', 'missing', 'value']),
      message: TextSchema,
    }),
  }),
  /** The contract does not accept the arguments, so that the function was not called. */
  z.strictObject({ refused: z.literal(true) }),
]);

/** What the harness says of a call. */
export type CallAnswer = z.output<typeof CallAnswerSchema>;

/** Of what one call returns, in UTF-16 units; an output's limit comes sooner. */
const MAX_LINE_LENGTH = 64 * 1024 * 1024;

/** What the harness said under seal, one after the other, and what else was written there. */
export function readAnswers(output: Uint8Array, seal: Uint8Array): { answers: CallAnswer[]; rest: string } {
  const { said: answers, rest } = openLines(output, {
    ...{ seal, maxLineLength: MAX_LINE_LENGTH },
    parse: (body) => CallAnswerSchema.safeParse(JSON.parse(body)).data ?? null,
  });
  return { answers, rest };
}
