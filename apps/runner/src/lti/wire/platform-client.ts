import type { PinDeps } from '../../callbacks/request-pinned.ts';
import { requestPinned } from '../../callbacks/request-pinned.ts';

export type PlatformRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Aborts it. */
  stop?: AbortSignal;
};

export type PlatformAnswer = {
  status: number;
  text: string;
  /** The header `Link`, where there is one. */
  link: string | null;
};

/** Asks a platform once. Rejects with `PlatformFailed` when there is no answer that can be read. */
export type AskPlatform = (request: PlatformRequest) => Promise<PlatformAnswer>;

/** A platform was not there, or did not do as it was asked; the message is fit for teachers. */
export class PlatformFailed extends Error {
  override name = 'PlatformFailed';
  /** HTTP status of the answer; null without one. */
  readonly status: number | null;
  constructor(message: string, { status = null, cause }: { status?: number | null; cause?: unknown } = {}) {
    super(message, { cause });
    this.status = status;
  }
}

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** Requests to platforms: only to addresses that this installation may connect to, and with bounded answers. */
export function createAskPlatform(deps: PinDeps): AskPlatform {
  return async ({ headers = {}, stop = new AbortController().signal, ...request }) => {
    try {
      return await requestPinned(deps, { ...request, headers, stop }, async (answer) => {
        const { link } = answer.headers;
        return {
          status: answer.statusCode,
          text: await boundedText(answer.body),
          link: (Array.isArray(link) ? link.join(', ') : link) ?? null,
        };
      });
    } catch (cause) {
      if (cause instanceof PlatformFailed) throw cause;
      throw new PlatformFailed('The platform could not be reached.', { cause });
    }
  };
}

async function boundedText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new PlatformFailed('The platform sent too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
