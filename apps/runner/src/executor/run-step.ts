import type { TerminalSize } from '@crucible/contracts/run';
import type { AgentFrame } from './agent-protocol/agent-frame.ts';
import {
  encodeExec,
  encodeFiles,
  encodeReset,
  encodeResize,
  encodeSignal,
} from './agent-protocol/encode-frames.ts';
import type { ProcessSpec } from './agent-protocol/encode-frames.ts';
import type { ExecutionEvent, ExecutionFile, StepName } from './executor.ts';
import { ProtocolError } from './agent-protocol/protocol-error.ts';
import type { WarmSandbox } from './pool/warm-sandbox.ts';
import { encodeWholeStdin, fitsAtOnce, pumpStdin } from './pump-stdin.ts';
import type { StdinPump } from './pump-stdin.ts';
import type { Sandbox, SandboxEnd } from './sandbox.ts';
import type { Stopper } from './stopper.ts';
import type { StepEnd } from './verdict.ts';

export type StepRun = {
  step: StepName;
  process: ProcessSpec;
  limits: { wallMs: number; cpuMs: number; outputBytes: number; fileSizeBytes: number };
  /** Whether a prepared process may do it, where one waits. */
  isPrepared: boolean;
  /** Whether what earlier steps left in the sandbox is taken away first; these files are put there then. */
  resetsTo: ExecutionFile[] | null;
  /** Null leaves the step without input. What is there as a whole may be sent more than once. */
  stdin: AsyncIterable<Uint8Array> | Uint8Array | null;
  terminal: TerminalSize | null;
  resizes: AsyncIterable<TerminalSize> | null;
  signals: AsyncIterable<number> | null;
};

export type StepDeps = {
  warm: WarmSandbox;
  stopper: Stopper;
  onEvent: (event: ExecutionEvent) => void | Promise<void>;
};

/** How a step ended; `began` is false when the sandbox was dead before anything of the submission ran. */
export type StepOutcome = StepEnd & { began: boolean };

/** Runs one step in a sandbox and follows it to its end. */
export async function runStep(deps: StepDeps, run: StepRun): Promise<StepOutcome> {
  const { sandbox, slots } = deps.warm;
  const startedAt = performance.now();
  deps.stopper.startClock(run.limits.wallMs);
  const exec = encodeExec({
    ...run.process,
    ...run.limits,
    step: run.step,
    slot: (run.isPrepared ? slots[run.step] : null) ?? null,
    terminal: run.terminal,
    stdinOpen: run.stdin !== null,
  });
  const atOnce = run.stdin instanceof Uint8Array && fitsAtOnce(run.stdin) ? run.stdin : null;
  const input = run.stdin instanceof Uint8Array ? whole(run.stdin) : run.stdin;
  // Not awaited: a stalled sandbox must not keep us from reading its frames.
  void sandbox.send([
    ...(run.resetsTo === null ? [] : [encodeReset(), ...encodeFiles(run.resetsTo)]),
    exec,
    ...(atOnce === null ? [] : encodeWholeStdin(atOnce)),
  ]);
  let stdin: StdinPump | null = null;
  let resizes: Forwarding | null = null;
  let signals: Forwarding | null = null;
  let began = false;
  try {
    for (;;) {
      const frame = await nextFrame(sandbox);
      const wallMs = performance.now() - startedAt;
      if (frame === 'tampered') return { exited: null, sandboxEnd: TAMPERED, wallMs, began: true };
      if (frame === null) return { exited: null, sandboxEnd: await sandbox.end(), wallMs, began };
      if (frame.type === 'exited') return { exited: frame, sandboxEnd: null, wallMs, began: true };
      if (frame.type === 'started') {
        began = true;
        // Not sooner: what a dead sandbox had taken of the input would be lost to the next one.
        stdin = input === null || atOnce !== null ? null : pumpStdin(sandbox, input);
        resizes = run.resizes && forward(sandbox, run.resizes, encodeResize);
        signals = run.signals && forward(sandbox, run.signals, encodeSignal);
      }
      if (frame.type === 'stdinTaken') stdin?.taken(frame.bytes);
      await tell(deps, run.step, frame);
    }
  } finally {
    deps.stopper.stopClock();
    stdin?.stop();
    resizes?.stop();
    signals?.stop();
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** The end of a sandbox in which the program has written to its agent, or over what the agent said. */
const TAMPERED: SandboxEnd = { exitCode: null, oomKilled: false, byProgram: true };

/**
 * The kernel of gVisor lets a program open the descriptors of its agent. What is wrong with the frames there is the
 * program's doing; elsewhere it cannot be, and is our own failure.
 */
async function nextFrame(sandbox: Sandbox): Promise<AgentFrame | 'tampered' | null> {
  try {
    const frame = await sandbox.nextFrame();
    // A program that cannot be started ends with code 127; anything else says that the two sides no longer agree.
    if (frame?.type !== 'error' || frame.code === 'spawn_failed') return frame;
    throw new ProtocolError(`${frame.code}: ${frame.message}`);
  } catch (error) {
    if (sandbox.isolation === 'gvisor' && error instanceof ProtocolError) return 'tampered';
    throw error;
  }
}

async function tell(deps: StepDeps, step: StepName, frame: AgentFrame): Promise<void> {
  if (frame.type === 'started') {
    await deps.onEvent({ type: 'step-started', step, isolation: deps.warm.sandbox.isolation });
  } else if (frame.type === 'stdout' || frame.type === 'stderr') {
    await deps.onEvent({ type: 'output', step, stream: frame.type, data: frame.data });
  }
}

type Forwarding = { stop(): void };

/** Sends what comes on to the sandbox, each as a frame. */
function forward<T>(sandbox: Sandbox, source: AsyncIterable<T>, encode: (value: T) => Buffer): Forwarding {
  const values = source[Symbol.asyncIterator]();
  let stopped = false;

  async function send(): Promise<void> {
    for (let next = await values.next(); !next.done && !stopped; next = await values.next()) {
      await sandbox.send([encode(next.value)]);
    }
  }

  // What stops coming leaves the program as it is.
  send().catch(() => undefined);

  return {
    stop() {
      stopped = true;
      void values.return?.();
    },
  };
}
