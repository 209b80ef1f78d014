import { encodePrepare } from '../agent-protocol/encode-frames.ts';
import type { ProcessSpec } from '../agent-protocol/encode-frames.ts';
import type { StepName } from '../executor.ts';
import type { Sandbox, SandboxProfile } from '../sandbox.ts';

/** A process that a sandbox starts while it waits, for the step that will use it. */
export type PreparedProcess = { step: StepName; process: ProcessSpec };

/** What all sandboxes of one pool have in common. */
export type SandboxKind = {
  /** Pools are told apart by it. */
  key: string;
  profile: SandboxProfile;
  prepared: PreparedProcess[];
};

/** A sandbox that is ready for an execution, and the slots in which its prepared processes wait. */
export type WarmSandbox = { sandbox: Sandbox; slots: Partial<Record<StepName, number>> };

/** One that an execution has got, and whether it had been waiting for it. */
export type TakenSandbox = WarmSandbox & { isWarm: boolean };

/** Starts the processes that the kind wants waiting. */
export function prepare(warm: WarmSandbox, prepared: PreparedProcess[]): void {
  const frames = prepared.map(({ step, process }, slot) => {
    warm.slots[step] = slot;
    return encodePrepare(slot, process);
  });
  // A sandbox that died meanwhile shows it when it is used.
  void warm.sandbox.send(frames);
}
