import type { ImageTaskLine } from '@crucible/contracts/image-task';

/**
 * A log with what has arrived: lines that are known already are left out, and nothing is taken behind a gap, which is to be
 * asked for. `lines` and `arrived` are in their order.
 */
export function mergeLines(
  lines: readonly ImageTaskLine[],
  arrived: readonly ImageTaskLine[],
): readonly ImageTaskLine[] {
  const added: ImageTaskLine[] = [];
  let next = lines.length + 1;
  for (const line of arrived) {
    if (line.position !== next) continue;
    added.push(line);
    next += 1;
  }
  return added.length === 0 ? lines : [...lines, ...added];
}
