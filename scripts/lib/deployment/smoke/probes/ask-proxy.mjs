/** Runs inside a worker: sends each request of INPUT to the docker proxy and prints the statuses of the answers. */
import http from 'node:http';

const PATIENCE_MS = 10_000;
const proxy = new URL(process.env.DOCKER_HOST.replace(/^tcp:/, 'http:'));

console.log(JSON.stringify(await Promise.all(JSON.parse(process.env.INPUT).map(statusOf))));

function statusOf({ method, path, body }) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const request = http.request(new URL(path, proxy), { method, headers, signal }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', (error) => resolve(error.code ?? error.message));
    request.end(text);
  });
}
