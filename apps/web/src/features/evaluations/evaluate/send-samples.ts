import { ERRORS, ErrorBodySchema } from '@crucible/contracts/errors';
import type { ErrorBody } from '@crucible/contracts/errors';
import { MAX_UPLOAD_BYTES, UploadedSamplesSchema } from '@crucible/contracts/evaluation';
import type { UploadedSamples } from '@crucible/contracts/evaluation';

/** Null where it was stopped, and nothing was taken. */
export type SentSamples = { samples: UploadedSamples } | { refused: ErrorBody } | null;

type Options = {
  evaluationId: string;
  file: Blob;
  /** Is told the share of the file that has left the browser. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends a file of samples. Done by a request that, unlike `fetch`, tells how much of it has been sent. */
export function sendSamples({ evaluationId, file, onProgress, signal }: Options): Promise<SentSamples> {
  if (file.size > MAX_UPLOAD_BYTES) {
    const message = `A file may have ${MAX_UPLOAD_BYTES / 2 ** 20} MB. Pack it by gzip, or send it in parts.`;
    return Promise.resolve({ refused: { code: 'payload_too_large', message } });
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/evaluations/${evaluationId}/samples`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(loaded / Math.max(1, total)),
    );
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)));
    request.addEventListener('error', () => resolve({ refused: unreachable() }));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function readAnswer(text: string): SentSamples {
  try {
    const answer: unknown = JSON.parse(text);
    const samples = UploadedSamplesSchema.safeParse(answer);
    if (samples.success) return { samples: samples.data };
    return { refused: ErrorBodySchema.safeParse(answer).data ?? unreachable() };
  } catch {
    return { refused: unreachable() };
  }
}

const unreachable = (): ErrorBody => ({ code: 'unavailable', message: ERRORS.unavailable });
