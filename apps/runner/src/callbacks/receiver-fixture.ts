import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedRequest = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** How the connection was made: an address of this machine. */
  localAddress: string;
};

export type Receiver = {
  port: number;
  requests: ReceivedRequest[];
  /** Decides how the next requests are answered. */
  answer(how: (response: ServerResponse, request: ReceivedRequest) => void): void;
  close(): Promise<void>;
};

/** A server of somebody else, to whom results are sent. */
export async function startReceiver(): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  let respond: Parameters<Receiver['answer']>[0] = (response) => void response.end();
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (text: string) => (body += text));
    incoming.on('end', () => {
      const { method = '', url: path = '', headers, socket } = incoming;
      const request = { method, path, headers, body, localAddress: socket.localAddress ?? '' };
      requests.push(request);
      respond(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    answer: (how) => {
      respond = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
