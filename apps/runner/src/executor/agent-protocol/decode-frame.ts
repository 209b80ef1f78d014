import type { StepName } from '../executor.ts';
import type { AgentFrame, ExitReason } from './agent-frame.ts';
import type { RawFrame } from './frame-splitter.ts';
import { OUTBOUND } from './frame-types.ts';
import { createPayloadReader } from './payload-reader.ts';
import type { PayloadReader } from './payload-reader.ts';
import { ProtocolError } from './protocol-error.ts';

const MAX_PATH_BYTES = 4096;
const MAX_MESSAGE_BYTES = 4096;
const EXIT_REASONS: readonly ExitReason[] = ['ended', 'wall', 'cpu', 'output'];

/** Gives a raw frame its meaning. Throws ProtocolError when it does not fit the protocol. */
export function decodeFrame({ type, payload }: RawFrame): AgentFrame {
  if (type === OUTBOUND.stdout) return { type: 'stdout', data: payload };
  if (type === OUTBOUND.stderr) return { type: 'stderr', data: payload };
  const reader = createPayloadReader(payload);
  const frame = decodeFields(type, reader);
  reader.end();
  return frame;
}

function decodeFields(type: number, reader: PayloadReader): AgentFrame {
  switch (type) {
    case OUTBOUND.ready:
      return { type: 'ready', version: reader.u16(), uid: reader.u32() };
    case OUTBOUND.started:
      return { type: 'started', step: readStep(reader) };
    case OUTBOUND.exited:
      return readExited(reader);
    case OUTBOUND.artifact: {
      const flags = reader.u8();
      return {
        type: 'artifact',
        first: (flags & 1) !== 0,
        last: (flags & 2) !== 0,
        path: reader.str(MAX_PATH_BYTES),
        data: reader.rest(),
      };
    }
    case OUTBOUND.collected:
      return { type: 'collected', files: reader.u32(), skipped: reader.u32() };
    case OUTBOUND.error:
      return { type: 'error', code: reader.str(64), message: reader.str(MAX_MESSAGE_BYTES) };
    case OUTBOUND.prepared:
      return { type: 'prepared', slot: reader.u8() };
    case OUTBOUND.stdinTaken:
      return { type: 'stdinTaken', bytes: reader.u32() };
    default:
      throw new ProtocolError(`a frame of unknown type ${type}`);
  }
}

function readStep(reader: PayloadReader): StepName {
  const number = reader.u8();
  if (number > 1) throw new ProtocolError(`an unknown step ${number}`);
  return number === 0 ? 'compile' : 'run';
}

function readExited(reader: PayloadReader): AgentFrame {
  const step = readStep(reader);
  const reason = EXIT_REASONS[reader.u8()];
  if (reason === undefined) throw new ProtocolError('an unknown exit reason');
  const code = reader.i32();
  const signal = reader.u8();
  return {
    type: 'exited',
    step,
    reason,
    code: signal === 0 ? code : null,
    signal: signal === 0 ? null : signal,
    wallMs: reader.u64() / 1000,
    cpuMs: reader.u64() / 1000,
    memoryBytes: reader.u64(),
    oomKills: reader.u32(),
    outputBytes: reader.u64(),
    leftovers: reader.u32(),
  };
}
