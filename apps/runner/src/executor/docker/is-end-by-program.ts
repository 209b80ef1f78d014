import type { Isolation } from '@crucible/contracts/isolation';

/** With this, gVisor's kernel gives up when it cannot have more threads: its program has started too much. */
const OVERLOADED = 2;

type End = { exitCode: number | null; isGarbled: boolean };

/**
 * Whether only the program can have ended its sandbox so. In a container nothing that a program does reaches the agent; in
 * gVisor it can bring down the kernel that it has to itself, and write to the agent's output.
 */
export function isEndByProgram(isolation: Isolation, { exitCode, isGarbled }: End): boolean {
  return isolation === 'gvisor' && (isGarbled || exitCode === OVERLOADED);
}
