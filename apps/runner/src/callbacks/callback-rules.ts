import { isPublicAddress } from './is-public-address.ts';

/** Where callbacks may go, and requests to platforms. */
export type CallbackRules = {
  /** Ports besides 80 and 443. */
  ports: readonly number[] | 'any';
  /** Whether addresses may be private: only for tests and for development. */
  allowPrivate: boolean;
};

const WEB_PORTS: readonly number[] = [80, 443];

/** Why nothing may be sent to this URL, as far as that shows without looking its name up; null when nothing speaks against it. */
export function refusalOf(url: URL, rules: CallbackRules): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'It has to be an http or https address.';
  if (url.username !== '' || url.password !== '') return 'It cannot carry a name or a password.';
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const isAllowed = rules.ports === 'any' || [...WEB_PORTS, ...rules.ports].includes(port);
  if (!isAllowed) return `Its port, ${port}, is not allowed.`;
  return null;
}

const LOCAL_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain)$/;

/** Why an address is one that is not for everybody, as far as that shows without looking its name up; null when nothing speaks against it. */
export function privacyOf({ hostname }: URL, { allowPrivate }: CallbackRules): string | null {
  if (allowPrivate) return null;
  const name = hostname.replace(/\.$/, '');
  const isAddress = name.startsWith('[') || /^[\d.]+$/.test(name);
  if (isAddress)
    return isPublicAddress(name.replaceAll(/[[\]]/g, '')) ? null : 'It leads to a private network.';
  return LOCAL_NAMES.test(name) || !name.includes('.') ? 'It leads to a private network.' : null;
}
