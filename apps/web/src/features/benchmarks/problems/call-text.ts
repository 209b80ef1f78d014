import type { FunctionCall } from '@crucible/contracts/benchmark-problem';

/** A call as people write it, and what comes of it: `add(1, 2) → 3`. Null where only the solution knows. */
export function callText(
  { functionName, args, expected, throws }: FunctionCall,
  entryPoint: string,
): { call: string; outcome: string | null } {
  const call = `${functionName ?? entryPoint}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  if (throws !== undefined) return { call, outcome: throws === '' ? 'throws an error' : `throws ${throws}` };
  return { call, outcome: expected === undefined ? null : JSON.stringify(expected) };
}
