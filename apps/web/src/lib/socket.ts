import type { ClientEvents, Reply, ServerEvents } from '@crucible/contracts/events';
import { ERRORS } from '@crucible/contracts/errors';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** The live connection, on the page's own origin. It does not connect by itself: the session comes first. */
export function createLiveSocket(): LiveSocket {
  return io({
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
  });
}

const ANSWER_TIMEOUT_MS = 5000;

/** Waits for the answer that `send` asks for; a refusal, or no answer in time, is thrown as an Error for people. */
export async function answered<T>(send: (reply: (answer: Reply<T>) => void) => void): Promise<T> {
  const answer = await new Promise<Reply<T>>((resolve) => {
    const late = setTimeout(
      () => resolve({ ok: false, error: { code: 'unavailable', message: ERRORS.unavailable } }),
      ANSWER_TIMEOUT_MS,
    );
    send((given) => {
      clearTimeout(late);
      resolve(given);
    });
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
