/** What `fetch` says by itself of a body that is a string: its sender named no type. */
const UNNAMED = 'text/plain;charset=utf-8';

/**
 * Whether a request may be taken for JSON. Piston insists on `application/json`; some of its clients name no type, and
 * what is then sent for them is taken for JSON too. A type that was named, and is another one, is not.
 */
export function isJsonRequest(contentType: string | undefined): boolean {
  const type = (contentType ?? '').toLowerCase();
  return type.startsWith('application/json') || type === UNNAMED;
}
