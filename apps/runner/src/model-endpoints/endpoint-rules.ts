import type { Role } from '@crucible/contracts/role';
import type { CallbackRules } from '../callbacks/callback-rules.ts';

/** Hosts with their ports, as in `localhost:11434`, that may be asked although they are private or at other ports. */
export type EndpointHosts = readonly string[];

const MAY_ASK_PRIVATE: readonly Role[] = ['teacher', 'admin'];

/**
 * Where a request for somebody may go: public addresses at the web's ports, and for teachers and admins also exactly the hosts
 * that the installation names.
 */
export function endpointRules(hosts: EndpointHosts, { url, role }: { url: URL; role: Role }): CallbackRules {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const isNamed = hosts.includes(`${url.hostname}:${port}`);
  return isNamed && MAY_ASK_PRIVATE.includes(role)
    ? { ports: 'any', allowPrivate: true }
    : { ports: [], allowPrivate: false };
}
