/** Where something listens: a path of a unix socket, or a host and a port. */
export type Address = { path: string } | { host: string; port: number };

/** The kernel keeps a socket's path in 108 bytes, the last of them a NUL. */
const MAX_SOCKET_PATH_BYTES = 107;

/** Reads `unix:///path` or `tcp://host:port`; null when it is neither. */
export function parseAddress(text: string): Address | null {
  if (text.startsWith('unix://')) {
    const path = text.slice('unix://'.length);
    const fits = Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES;
    return path.startsWith('/') && fits ? { path } : null;
  }
  const url = text.startsWith('tcp://') && URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === '' || url.port === '' || url.pathname.length > 1) return null;
  return { host: url.hostname.replaceAll(/[[\]]/g, ''), port: Number(url.port) };
}
