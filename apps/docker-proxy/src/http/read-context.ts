import type { IncomingMessage } from 'node:http';
import type { Plan } from '../policy/plan.ts';
import { Refusal } from '../policy/refusal.ts';

/** A client that sends nothing for so long has gone, or keeps us waiting on purpose. */
const IDLE_MS = 30_000;
/** What is looked at before the engine hears of a build: most contexts are smaller. */
const FIRST_BYTES = 512 * 1024;

/** The body of a request, piece by piece; the iteration throws a `Refusal` before it hands on anything that is refused. */
export type Context = AsyncIterable<Buffer>;

type Asked = {
  request: IncomingMessage;
  /** Asks the engine whether an image may be built from. @throws Refusal when it may not */
  requireImage: (id: string) => Promise<void>;
};

/** Begins to read a build's context. @throws Refusal when something is wrong with the first half mebibyte of it */
export async function readContext(asked: Asked, plan: Plan): Promise<Context> {
  const pieces = judged(asked, plan);
  const first: Buffer[] = [];
  let size = 0;
  let next = await pieces.next();
  while (next.done !== true) {
    first.push(next.value);
    size += next.value.length;
    if (size >= FIRST_BYTES) break;
    next = await pieces.next();
  }
  return (async function* () {
    yield* first;
    yield* pieces;
  })();
}

async function* judged(
  { request, requireImage }: Asked,
  { maxBytes = 0, guard }: Plan,
): AsyncGenerator<Buffer, void> {
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => undefined);
  const idle = setTimeout(
    () => late.reject(new Refusal('client_too_slow', 'The body did not go on.')),
    IDLE_MS,
  );
  // Left to itself, the loop would destroy the connection that a refusal has to be written to.
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  let size = 0;
  try {
    for (;;) {
      // The engine may have taken its time with what came before.
      idle.refresh();
      const next = await Promise.race([chunks.next(), late.promise]);
      if (next.done === true) break;
      size += next.value.length;
      if (size > maxBytes) throw new Refusal('body_too_large', `The body is larger than ${maxBytes} bytes.`);
      guard?.push(next.value);
      for (const id of guard?.takeIds() ?? []) await requireImage(id);
      yield next.value;
    }
    guard?.end();
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('client_gone', 'The request did not come to its end.', { cause });
  } finally {
    clearTimeout(idle);
  }
}
