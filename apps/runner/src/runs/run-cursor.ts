import { AppError } from '../lib/app-error.ts';

/** Where a page of the history ended: its last run. */
export type HistoryCursor = { createdAt: Date; id: string };

export function encodeCursor({ createdAt, id }: HistoryCursor): string {
  return Buffer.from(`${createdAt.toISOString()} ${id}`).toString('base64url');
}

/** `invalid_input` for anything that `encodeCursor` did not make. */
export function decodeCursor(text: string): HistoryCursor {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\w-]{21})$/.exec(
    Buffer.from(text, 'base64url').toString(),
  );
  const createdAt = new Date(match?.[1] ?? Number.NaN);
  const id = match?.[2];
  if (id === undefined || Number.isNaN(createdAt.getTime())) {
    throw new AppError('invalid_input', { userMessage: 'The cursor is not one of ours.' });
  }
  return { createdAt, id };
}
