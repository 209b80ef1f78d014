import type { CommentPlace } from '@crucible/contracts/comment';
import { AppError } from '../lib/app-error.ts';

/** Throws `invalid_input` where the files have no such lines. */
export function requirePlace(
  files: readonly { path: string; content: string }[],
  { path, endLine }: CommentPlace,
): void {
  const file = files.find((one) => one.path === path);
  const lines = file?.content.split('\n').length ?? 0;
  if (endLine <= lines) return;
  const message = file === undefined ? 'There is no such file.' : `The file has ${lines} lines.`;
  throw new AppError('invalid_input', { issues: [{ path: 'place', message }] });
}
