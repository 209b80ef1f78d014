import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatRequest, Conduct, ModelServer } from './model-server-types.ts';

const HUGE_BYTES = 3 * 1024 * 1024;
/** Of each answer. */
const PROMPT_TOKENS = 100;
const COMPLETION_TOKENS = 20;

/**
 * A server on this machine that speaks the protocol of OpenAI's chat completions. Each request is conducted as the test says; what
 * it says nothing of is answered with `pass`.
 */
export async function startModelServer({ apiKey = '', port = 0 } = {}): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const script: { conduct: (request: ChatRequest) => Conduct } = {
    conduct: () => ({ says: '```python\npass\n```' }),
  };
  let underWay = 0;
  let mostUnderWay = 0;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray()).toString('utf8');
    if (apiKey !== '' && incoming.headers.authorization !== `Bearer ${apiKey}`)
      return send(response, 401, {
        error: { message: `The key ${incoming.headers.authorization} is wrong.` },
      });
    if (incoming.url === '/v1/models')
      return send(response, 200, { object: 'list', data: [{ id: 'small' }, { id: 'large' }] });
    if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions')
      return send(response, 404, { error: { message: 'There is nothing here.' } });
    const parsed = JSON.parse(body) as Omit<ChatRequest, 'number'>;
    const request = { ...parsed, number: requests.length + 1 };
    requests.push(request);
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    try {
      await conduct(script.conduct(request), { request, response });
    } finally {
      underWay -= 1;
    }
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, baseUrl: `http://${host}/v1`, requests },
    mostUnderWay: () => mostUnderWay,
    conduct: (how) => {
      script.conduct = how;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Exchange = { request: ChatRequest; response: ServerResponse };

async function conduct(how: Conduct, { request, response }: Exchange): Promise<void> {
  if (how.afterMs !== undefined) await sleep(how.afterMs);
  if (how.status !== undefined) {
    const error = { message: how.message ?? `It failed with ${how.status}.` };
    for (const [name, value] of Object.entries(how.headers ?? {})) response.setHeader(name, value);
    return send(response, how.status, { error });
  }
  if (how.raw !== undefined) return void response.end(how.raw);
  if (how.isHuge === true) return void response.end('x'.repeat(HUGE_BYTES));
  send(response, 200, {
    ...{ id: `chat-${request.number}`, object: 'chat.completion', model: `${request.model}-1` },
    choices: [{ index: 0, message: { role: 'assistant', content: how.says ?? '' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: PROMPT_TOKENS, completion_tokens: COMPLETION_TOKENS },
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
