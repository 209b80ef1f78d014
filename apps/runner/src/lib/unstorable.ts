import { z } from 'zod';

/** Of Postgres: a NUL in a text, and in the text of a JSON value. */
const CODES = ['22021', '22P05'];
/** Half of a surrogate pair is no JSON to it, among other things. */
const NO_JSON = '22P02';
/** The client's own words for such a half. */
const CLIENT_MESSAGE = /JSON Error: .*(?:hex escape|surrogate)/;

const CauseSchema = z.object({ originalCode: z.string(), originalMessage: z.string().catch('') });
const DriverErrorSchema = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: CauseSchema }) }),
});
const PostgresErrorSchema = z
  .object({ code: z.string(), message: z.string() })
  .transform(({ code, message }) => ({ originalCode: code, originalMessage: message }));

/** Whether a statement failed because a text in it has a character that cannot be stored. */
export function isUnstorable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'PrismaClientUnknownRequestError') return CLIENT_MESSAGE.test(error.message);
  const driver = DriverErrorSchema.safeParse(error).data?.meta.driverAdapterError.cause;
  const cause = driver ?? PostgresErrorSchema.safeParse(error).data;
  if (cause === undefined) return false;
  if (cause.originalCode === NO_JSON) return /type json/.test(cause.originalMessage);
  return CODES.includes(cause.originalCode);
}
