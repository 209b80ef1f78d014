import { StringDecoder } from 'node:string_decoder';
import type { ExecutionEvent } from '@crucible/contracts/execution';

/** Some output, as text: a piece never ends within a character. */
export type OutputPiece = {
  step: 'compile' | 'run';
  stream: 'stdout' | 'stderr';
  text: string;
  /** Id of the case that wrote it, where there are cases. */
  caseId?: string | undefined;
};

type OutputEvent = Extract<ExecutionEvent, { type: 'output' }>;

/** Makes text of bytes that arrive in pieces, each stream of each step and case for itself. */
export function createOutputText(onPiece: (piece: OutputPiece) => void) {
  const open = new Map<string, { piece: Omit<OutputPiece, 'text'>; decoder: StringDecoder }>();

  const tell = (piece: Omit<OutputPiece, 'text'>, text: string) => {
    if (text !== '') onPiece({ ...piece, text });
  };

  return {
    write({ step, stream, caseId, data }: OutputEvent): void {
      const key = JSON.stringify([step, stream, caseId]);
      const entry = open.get(key) ?? { piece: { step, stream, caseId }, decoder: new StringDecoder('utf8') };
      open.set(key, entry);
      tell(entry.piece, entry.decoder.write(Buffer.from(data, 'base64')));
    },
    /** What is left of characters that never became whole. */
    end(): void {
      for (const { piece, decoder } of open.values()) tell(piece, decoder.end());
      open.clear();
    },
    /** Forgets incomplete characters: the output starts again. */
    restart(): void {
      open.clear();
    },
  };
}
