import { ErrorBodySchema } from '@crucible/contracts/errors';
import type { ErrorBody, ErrorCode } from '@crucible/contracts/errors';

/** What can go wrong besides the errors of the service: it cannot be reached, or answers something else. */
export type CrucibleErrorCode = ErrorCode | 'unreachable' | 'unexpected_answer';

type Details = {
  status?: number | undefined;
  issues?: ErrorBody['issues'];
  retryAfterSeconds?: number | undefined;
  requestId?: string | undefined;
  cause?: unknown;
};

/** Everything that the client throws on its own account. `code` is for programs, the message for people. */
export class CrucibleError extends Error {
  override readonly name: string = 'CrucibleError';
  readonly code: CrucibleErrorCode;
  /** HTTP status of the answer, where there was one. */
  readonly status: number | undefined;
  /** The service's name for the request, which its log knows too. */
  readonly requestId: string | undefined;

  constructor(code: CrucibleErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId;
  }
}

/** The request is wrong; `issues` names the fields. */
export class InvalidRequestError extends CrucibleError {
  override readonly name = 'InvalidRequestError';
  readonly issues: { path: string; message: string }[];

  constructor(code: CrucibleErrorCode, message: string, details: Details) {
    super(code, message, details);
    this.issues = details.issues ?? [];
  }
}

/** The key is missing, wrong, or does not allow this. */
export class AccessError extends CrucibleError {
  override readonly name = 'AccessError';
}

/** Too much was asked for in a short time. */
export class RateLimitError extends CrucibleError {
  override readonly name = 'RateLimitError';
  readonly retryAfterSeconds: number;

  constructor(code: CrucibleErrorCode, message: string, details: Details) {
    super(code, message, details);
    this.retryAfterSeconds = details.retryAfterSeconds ?? 1;
  }
}

/** There is no service at the address, or it cannot work just now. */
export class UnavailableError extends CrucibleError {
  override readonly name = 'UnavailableError';
}

/** The error for an answer that is none of the successful ones. */
export async function errorOf(response: Response): Promise<CrucibleError> {
  const { status } = response;
  const parsed = ErrorBodySchema.safeParse(await response.json().catch(() => null));
  const retryAfter = Number(response.headers.get('retry-after'));
  const details: Details = {
    status,
    issues: parsed.data?.issues,
    retryAfterSeconds: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
    requestId: response.headers.get('x-request-id') ?? undefined,
  };
  const code = parsed.data?.code ?? 'unexpected_answer';
  const message = parsed.data?.message ?? `The service answered with HTTP ${status}.`;
  if (status === 401 || status === 403) return new AccessError(code, message, details);
  if (status === 429) return new RateLimitError(code, message, details);
  if (status === 502 || status === 503 || status === 504) return new UnavailableError(code, message, details);
  if (status >= 400 && status < 500) return new InvalidRequestError(code, message, details);
  return new CrucibleError(code, message, details);
}
