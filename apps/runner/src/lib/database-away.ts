import { z } from 'zod';

/** Of the connection: refused, cut, never made. */
const NETWORK_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** Of Postgres: it stops, starts, has no connection left, or lost this one. */
const POSTGRES_CODE = /^(57P0[123]|53300|08\w{3})$/;
/** Of the database client: cannot reach it, closed by it, no connection or no transaction within its time. */
const CLIENT_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'];
const ADAPTER_KINDS = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];
/** Of the connection pool, which gives its errors no codes. */
const MESSAGE = /^Connection terminated|timeout exceeded when trying to connect/;

const DriverErrorSchema = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ kind: z.string().catch(''), originalCode: z.string().catch('') }),
    }),
  }),
});

/** Whether a statement failed because the database is not there now, and might succeed when it is again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NETWORK_CODES.includes(code) || CLIENT_CODES.includes(code) || POSTGRES_CODE.test(code)) return true;
  const driver = DriverErrorSchema.safeParse(error).data?.meta.driverAdapterError.cause;
  if (driver !== undefined)
    return ADAPTER_KINDS.includes(driver.kind) || POSTGRES_CODE.test(driver.originalCode);
  return MESSAGE.test(error.message);
}
