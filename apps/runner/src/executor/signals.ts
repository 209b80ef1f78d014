import { constants } from 'node:os';

/** Of several names for one number the first is the usual one: `SIGABRT` comes before `SIGIOT`. */
const NAMES = new Map(
  Object.entries(constants.signals)
    .map(([name, number]) => [number, name] as const)
    .toReversed(),
);

/** `SIGSEGV` for 11. */
export function signalName(number: number): string {
  return NAMES.get(number) ?? `SIG${number}`;
}
