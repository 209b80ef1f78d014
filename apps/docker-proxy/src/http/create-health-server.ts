import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { EngineClient } from '../engine/engine-client.ts';

/** Answers `GET /health`: 200 when the engine answers, 503 when it does not. Nothing else can be asked for. */
export function createHealthServer(engine: EngineClient): Server {
  return createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.method !== 'GET' || request.url !== '/health') {
      answer(404, { message: 'There is no such thing.', code: 'route_not_allowed' });
      return;
    }
    engine.ask({ method: 'GET', path: '/_ping', body: null }).then(
      ({ status }) => answer(status === 200 ? 200 : 503, { status: status === 200 ? 'ok' : 'engine unwell' }),
      () => answer(503, { status: 'engine unavailable' }),
    );
  });
}
