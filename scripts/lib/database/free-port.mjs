import { createServer } from 'node:net';

/** `preferred` if nobody listens there, else a port that the system chooses. */
export async function freePort(host, preferred) {
  if (preferred && (await tryPort(host, preferred)) !== null) return preferred;
  const port = await tryPort(host, 0);
  if (port === null) throw new Error('There is no free port.');
  return port;
}

function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ host, port, exclusive: true }, () => {
      const chosen = server.address().port;
      server.close(() => resolve(chosen));
    });
  });
}
