/** Where callbacks may go. */
export type CallbackRules = {
  /** Ports besides 80 and 443. */
  ports: readonly number[];
  /** Whether addresses may be private: only for tests and for development. */
  allowPrivate: boolean;
};

const WEB_PORTS: readonly number[] = [80, 443];

/** Why nothing may be sent to this URL, as far as that shows without looking its name up; null when nothing speaks against it. */
export function refusalOf(url: URL, rules: CallbackRules): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'It has to be an http or https address.';
  if (url.username !== '' || url.password !== '') return 'It cannot carry a name or a password.';
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!WEB_PORTS.includes(port) && !rules.ports.includes(port)) return `Its port, ${port}, is not allowed.`;
  return null;
}
