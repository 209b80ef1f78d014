/**
 * Why a request is not let through: the status it is answered with, by the code that the answer and the audit event carry.
 * docs/docker-proxy.md explains each.
 */
export const REASONS = {
  // how it is said
  request_malformed: 400,
  client_too_slow: 408,
  header_not_allowed: 400,
  path_not_normal: 400,
  version_unknown: 400,
  query_malformed: 400,
  query_not_allowed: 403,
  body_malformed: 400,
  body_duplicate_key: 400,
  body_not_allowed: 403,
  body_too_large: 413,
  upgrade_not_allowed: 403,
  upgrade_needed: 400,
  // what is asked for
  route_not_allowed: 403,
  field_unknown: 403,
  field_not_allowed: 403,
  image_not_allowed: 403,
  registry_not_allowed: 403,
  context_not_allowed: 403,
  container_not_ours: 404,
  too_many_containers: 429,
  too_many_connections: 503,
  // what went wrong behind
  client_gone: 499,
  engine_unavailable: 502,
  internal: 500,
} as const satisfies Record<string, number>;

export type Reason = keyof typeof REASONS;

/** A request that is not let through. `field` is the key of the query or body that it failed on. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reason: Reason;
  readonly field: string | null;

  constructor(reason: Reason, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.reason = reason;
    this.field = options.field ?? null;
  }

  get status(): number {
    return REASONS[this.reason];
  }
}
