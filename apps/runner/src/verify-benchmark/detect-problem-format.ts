import type { BenchmarkFormat } from '@crucible/contracts/benchmark';
import { unpacked } from '../lib/unpacked.ts';

/** By keys that only one form has. */
const KEYS: readonly [string, BenchmarkFormat][] = [
  ['"base_input"', 'evalplus'],
  ['"test_list"', 'mbpp'],
];

/** In which form a file of problems is, by the keys of its first record. */
export async function detectProblemFormat(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes }: { maxBytes: number },
): Promise<BenchmarkFormat> {
  let head = '';
  for await (const chunk of unpacked(bytes, { maxBytes })) {
    head += Buffer.from(chunk).toString('latin1');
    const found = KEYS.find(([key]) => head.includes(key));
    if (found !== undefined) return found[1];
    if (head.trimStart().startsWith('{') && head.includes('\n')) break;
  }
  return 'human-eval';
}
