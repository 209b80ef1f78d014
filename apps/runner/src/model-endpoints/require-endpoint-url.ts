import type { Role } from '@crucible/contracts/role';
import { privacyOf, refusalOf } from '../callbacks/callback-rules.ts';
import { AppError } from '../lib/app-error.ts';
import { endpointRules } from './endpoint-rules.ts';
import type { EndpointHosts } from './endpoint-rules.ts';

const METHOD = /\/chat\/completions$/;

/**
 * The address as it is kept, without a slash at its end. Throws `invalid_input` for one that would never be asked; the addresses
 * that a name stands for are looked at when it is, because they may change until then.
 */
export function requireEndpointUrl(
  { modelHosts }: { modelHosts: EndpointHosts },
  { baseUrl, role }: { baseUrl: string; role: Role },
): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const reason = url === null ? 'It is no address.' : reasonAgainst(url, { modelHosts, role });
  if (url === null || reason !== null)
    throw new AppError('invalid_input', {
      userMessage: `This address cannot be used. ${reason}`,
      issues: [{ path: 'baseUrl', message: reason ?? '' }],
    });
  return trimmed(`${url.origin}${trimmed(url.pathname).replace(METHOD, '')}`);
}

type Circumstances = { modelHosts: EndpointHosts; role: Role };

function reasonAgainst(url: URL, { modelHosts, role }: Circumstances): string | null {
  if (url.search !== '' || url.hash !== '') return 'It cannot carry a query or a fragment.';
  const rules = endpointRules(modelHosts, { url, role });
  return refusalOf(url, rules) ?? privacyOf(url, rules);
}

const trimmed = (text: string) => text.replace(/\/+$/, '');
