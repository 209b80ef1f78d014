import { constants } from 'node:os';

const NAMES = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

/** `SIGSEGV` for 11. */
export function signalName(number: number): string {
  return NAMES.get(number) ?? `SIG${number}`;
}
