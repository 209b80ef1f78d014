import { requestPinned } from './request-pinned.ts';
import type { PinDeps } from './request-pinned.ts';

export type CallbackMessage = {
  method: 'POST' | 'PUT';
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

/**
 * Sends a message once and resolves with the HTTP status of the answer; the rest of the answer is not read, and a redirect is an
 * answer like any other. Rejects when there is none in time or `stop` aborts, with `CallbackRefused` when there never may be.
 */
export async function sendCallback(
  deps: PinDeps,
  message: CallbackMessage,
  stop: AbortSignal,
): Promise<number> {
  return requestPinned(deps, { ...message, stop }, async ({ statusCode, body }) => {
    body.on('error', () => undefined).destroy();
    return statusCode;
  });
}
