import type { Isolation } from '@crucible/contracts/isolation';
import type { SandboxEnd } from '../sandbox.ts';

/** With this, gVisor's kernel gives up when it cannot have more threads: its program has started too much. */
const OVERLOADED = 2;
/** With this, the agent ends that was given frames that are none. */
const BAD_FRAME = 70;
const KILLED = 137;

type End = { exitCode: number | null; oomKilled: boolean };

/**
 * What the end of a sandbox means at its isolation level. In a container nothing that a program does reaches the agent. In
 * gVisor it can bring down the kernel that it has to itself, or write into the agent's input; and when memory runs out,
 * everything is killed at once, of which the engine does not always hear why. `ping` rejects when the engine is gone.
 */
export async function explainEnd(
  ping: () => Promise<unknown>,
  { isolation, end }: { isolation: Isolation; end: End },
): Promise<SandboxEnd> {
  const { exitCode, oomKilled } = end;
  if (isolation === 'standard' || oomKilled) return { ...end, byProgram: false };
  if (exitCode === OVERLOADED || exitCode === BAD_FRAME) return { ...end, byProgram: true };
  if (exitCode !== KILLED) return { ...end, byProgram: false };
  // An engine that is being stopped kills its containers too, and then is gone.
  const isEngineThere = await ping().then(
    () => true,
    () => false,
  );
  return { exitCode, oomKilled: isEngineThere, byProgram: false };
}
