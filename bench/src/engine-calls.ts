import { request } from 'node:http';

/** Where an engine, or what stands before it, listens: `unix:///path` or `tcp://host:port`. */
export type EngineCaller = (
  method: string,
  path: string,
  body?: object,
) => Promise<{ status: number; body: string }>;

/** Speaks to it as a client library does, each call on a connection of its own, and reads the whole answer. */
export function engineCaller(host: string): EngineCaller {
  const url = new URL(host);
  const where =
    url.protocol === 'unix:' ? { socketPath: url.pathname } : { host: url.hostname, port: Number(url.port) };
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const call = request({ ...where, method, path, headers, agent: false }, (answer) => {
        let received = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          received += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: received }));
        answer.on('error', reject);
      });
      call.on('error', reject);
      call.end(text);
    });
}
