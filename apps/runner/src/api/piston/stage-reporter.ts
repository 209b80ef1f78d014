import { StringDecoder } from 'node:string_decoder';
import type { OutputChunk, RunState } from '@crucible/contracts/events';
import { stageEnd } from './stage-end.ts';
import type { ServerMessage, StageName } from './server-message.ts';

type Stream = OutputChunk['stream'];
type Progress = Pick<RunState, 'status' | 'phase' | 'exitCode' | 'signal' | 'limitHit'>;

/** Turns what becomes known of a run into the messages of a connection: each stage begins, has its output and ends. */
export type StageReporter = {
  /** The run has begun, or has come to its next step. */
  progress(state: Pick<Progress, 'phase'>): ServerMessage[];
  output(attempt: number, chunks: readonly Pick<OutputChunk, 'step' | 'stream' | 'data'>[]): ServerMessage[];
  end(state: Progress): ServerMessage[];
};

export function createStageReporter({ isCompiled }: { isCompiled: boolean }): StageReporter {
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  let stage: StageName | null = null;
  let lastAttempt: number | null = null;

  const data = (stream: Stream, text: string): ServerMessage[] =>
    text === '' ? [] : [{ type: 'data', stream, data: text }];
  /** What is left of a character that never became whole. */
  const rest = () => [...data('stdout', decoders.stdout.end()), ...data('stderr', decoders.stderr.end())];

  function reach(next: StageName): ServerMessage[] {
    if (stage === next) return [];
    const compiled: ServerMessage[] =
      stage === 'compile' ? [...rest(), { type: 'exit', stage, code: 0, signal: null }] : [];
    stage = next;
    return [...compiled, { type: 'stage', stage }];
  }

  function begin(): ServerMessage[] {
    return stage === null ? reach(isCompiled ? 'compile' : 'run') : [];
  }

  return {
    progress: ({ phase }) => [...begin(), ...(phase === 'run' ? reach('run') : [])],
    output(attempt, chunks) {
      // Another worker has taken over, and everything happens again.
      if (lastAttempt !== null && lastAttempt !== attempt) {
        rest();
        stage = null;
      }
      lastAttempt = attempt;
      return [
        ...begin(),
        ...chunks.flatMap(({ step, stream, data: bytes }) => [
          ...(step === 'run' ? reach('run') : []),
          ...data(stream, decoders[stream].write(Buffer.from(bytes))),
        ]),
      ];
    },
    end(state) {
      const last = state.phase ?? stage ?? 'run';
      const { code, signal, status, message } = stageEnd({
        ...state,
        limit: state.limitHit ?? undefined,
        stdout: '',
        stderr: '',
      });
      const error = status === 'XX' && message !== null ? { error: message } : {};
      return [...begin(), ...reach(last), ...rest(), { type: 'exit', stage: last, code, signal, ...error }];
    },
  };
}
