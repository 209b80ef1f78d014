import type { Logger } from 'pino';
import type { ListenerName } from './policy/policies.ts';
import type { Refusal } from './policy/refusal.ts';

const MAX_SHOWN = 256;

/** Who asked for what, as far as it is known when the decision falls. */
export type Asked = {
  listener: ListenerName;
  /** Address of the client, or the number of its connection where that has none. */
  peer: string;
  method: string;
  target: string;
  /** Name of the route, once it is found. */
  route: string | null;
  container: string | null;
};

export type Audit = {
  allowed(asked: Asked): void;
  /** Also for what was let through and then failed. */
  refused(asked: Asked, refusal: Refusal): void;
};

/** One structured event for every decision. Text of clients is cut and, as JSON, cannot make a line of its own. */
export function createAudit(log: Logger): Audit {
  const events = log.child({ event: 'docker_proxy.decision' }, { level: 'info' });
  return {
    allowed: (asked) => events.info({ ...shown(asked), outcome: 'allowed' }, 'allowed'),
    refused(asked, refusal) {
      const { reason, field, message, cause } = refusal;
      const outcome = reason === 'engine_unavailable' || reason === 'internal' ? 'failed' : 'refused';
      const told = { ...shown(asked), outcome, reason, field: field?.slice(0, MAX_SHOWN) ?? null };
      if (outcome === 'failed') events.error({ ...told, err: cause ?? refusal }, message);
      else events.info({ ...told, detail: message }, 'refused');
    },
  };
}

function shown(asked: Asked): Asked {
  return { ...asked, method: asked.method.slice(0, 16), target: asked.target.slice(0, MAX_SHOWN) };
}
