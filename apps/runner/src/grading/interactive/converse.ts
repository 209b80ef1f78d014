import type { TestDetail } from '@crucible/contracts/grading';
import type { Limits } from '@crucible/contracts/limits';
import type {
  ExecutionEvent,
  ExecutionRequest,
  ExecutionResult,
  StepReport,
} from '../../executor/executor.ts';
import { GradingFailed } from '../grader.ts';
import type { GraderDeps, ProgramUnderTest } from '../grader.ts';
import type { Decider } from './decide.ts';
import { createPipe } from './pipe.ts';
import type { Pipe } from './pipe.ts';
import { createTranscript } from './transcript.ts';

export type Side = { program: ProgramUnderTest; args: string[]; limits: Limits; maxArtifacts?: number };

export type ConversationInput = { id: string; program: Side; judge: Side; signal: AbortSignal };

export type Conversation = {
  program: { result: ExecutionResult; stderr: Uint8Array; compilerText: Uint8Array };
  judge: { result: ExecutionResult; stderr: Uint8Array; compilerText: Uint8Array };
  first: Decider;
  transcript: { lines: NonNullable<TestDetail['transcript']>; isWhole: boolean };
};

/** How long the one may go on when the other has ended, in milliseconds. */
const JUDGE_GRACE_MS = 10_000;
const PROGRAM_GRACE_MS = 2_000;
const PIPES_GRACE_MS = 3_000;
const RIGHT = 42;

/**
 * Lets a program and its judge talk: what one writes to its stdout the other reads. Each is in a sandbox of its own, and
 * the judge is there first, so that the program's time does not begin before somebody listens. Rejects with `GradingFailed`
 * when we have failed, and when `signal` aborts.
 */
export async function converse(deps: GraderDeps, input: ConversationInput): Promise<Conversation> {
  const { id, signal } = input;
  const [toJudge, toProgram] = [createPipe(), createPipe()];
  const transcript = createTranscript();
  const listening = Promise.withResolvers<boolean>();
  const over = { judge: new AbortController(), program: new AbortController() };
  const timers: NodeJS.Timeout[] = [];
  let first: Decider | null = null;
  let hasBegun = false;

  const ended: Record<Decider, (report: StepReport) => void> = {
    judge(report) {
      first ??= 'judge';
      endPipes();
      // Who was accepted may take the time that is left to come to an end; who was not has nothing to win by it.
      if (report.exitCode !== RIGHT) timers.push(setTimeout(() => over.program.abort(), PROGRAM_GRACE_MS));
    },
    program() {
      first ??= 'program';
      endPipes();
      timers.push(setTimeout(() => over.judge.abort(), JUDGE_GRACE_MS));
    },
  };

  function began(side: Decider): void {
    if (side === 'judge') listening.resolve(true);
    else hasBegun = true;
    // Two programs that both write and never read would hold each other, and us, for ever.
    const { wallMs } = input[side].limits;
    timers.push(setTimeout(endPipes, wallMs + PIPES_GRACE_MS));
  }

  function endPipes(): void {
    toProgram.end();
    toJudge.end();
  }
  signal.addEventListener('abort', endPipes, { once: true });

  function follow(side: Decider, out: Pipe) {
    const kept = { stderr: [] as Uint8Array[], compilerText: [] as Uint8Array[] };
    const hear = async (event: ExecutionEvent) => {
      if (event.type === 'step-ended' && event.step === 'run') ended[side](event.report);
      if (event.type === 'step-started' && event.step === 'run') began(side);
      if (event.type !== 'output') return;
      if (event.step === 'compile') kept.compilerText.push(Uint8Array.from(event.data));
      else if (event.stream === 'stderr') kept.stderr.push(Uint8Array.from(event.data));
      else {
        transcript.add(side, event.data);
        await out.write(event.data);
      }
    };
    return { hear, kept };
  }

  async function run(side: Decider, { from, to }: { from: Pipe; to: Pipe }) {
    const { hear, kept } = follow(side, to);
    const request = toRequest(id, input[side], from);
    const result = await deps.executor.execute(request, hear, AbortSignal.any([signal, over[side].signal]));
    endPipes();
    return { result, stderr: Buffer.concat(kept.stderr), compilerText: Buffer.concat(kept.compilerText) };
  }

  try {
    const judging = run('judge', { from: toJudge, to: toProgram });
    void judging.then(() => listening.resolve(false));
    if (!(await listening.promise)) over.program.abort();
    const program = await run('program', { from: toProgram, to: toJudge });
    if (!hasBegun) over.judge.abort();
    const judge = await judging;
    signal.throwIfAborted();
    for (const { result } of [judge, program]) requireOurPart(result);
    if (!hasBegun && judge.result.limitHit !== null)
      throw new GradingFailed('There was no sandbox for the program while its judge waited.');
    return { program, judge, first: first ?? 'judge', transcript: transcript.lines() };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener('abort', endPipes);
  }
}

function requireOurPart({ status, internalCause, engineAway }: ExecutionResult): void {
  if (status === 'internal_error')
    throw new GradingFailed(internalCause ?? 'a conversation failed', engineAway);
}

function toRequest(id: string, { program, args, limits, maxArtifacts }: Side, from: Pipe): ExecutionRequest {
  return {
    id,
    ...program,
    args,
    limits,
    stdin: from.read(),
    terminal: null,
    ...(maxArtifacts === undefined ? {} : { maxArtifacts }),
  };
}
