import http from 'node:http';
import { Failure } from '../failure.mjs';

/**
 * One request to the engine's API, answered within `timeoutMs` or rejected.
 * @returns the status and the body, parsed where it is JSON
 */
export function engineRequest(address, { method = 'GET', path, timeoutMs = 60_000 }) {
  const { socketPath, hostname, port } = address;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const request = http.request(
      { socketPath, hostname, port, path, method, signal, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (body += chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, body: parse(body) }));
      },
    );
    request.on('error', (error) =>
      reject(
        signal.aborted
          ? new Failure(`The Docker Engine did not answer within ${timeoutMs / 1000} s.`)
          : error,
      ),
    );
    request.end();
  });
}

/** True when an engine answers there. */
export async function engineAnswers(address, timeoutMs = 3_000) {
  try {
    const { status } = await engineRequest(address, { path: '/_ping', timeoutMs });
    return status === 200;
  } catch {
    return false;
  }
}

function parse(body) {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
