/** 32 characters that nobody guesses. Works on pages without TLS, too, where the browser makes no UUIDs. */
export function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
