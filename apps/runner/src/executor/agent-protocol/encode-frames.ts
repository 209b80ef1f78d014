import type { TerminalSize } from '@crucible/contracts/run';
import type { StepName } from '../executor.ts';
import { HEADER_BYTES, INBOUND, MAX_PAYLOAD_BYTES, NO_SLOT, STEP_NUMBERS } from './frame-types.ts';

/** How a process in the sandbox is started. `env` items are `NAME=value`. */
export type ProcessSpec = { argv: string[]; env: string[]; cwd: string };

export type ExecSpec = ProcessSpec & {
  step: StepName;
  /** A prepared process to use, or null to start argv afresh. */
  slot: number | null;
  terminal: TerminalSize | null;
  stdinOpen: boolean;
  wallMs: number;
  cpuMs: number;
  outputBytes: number;
  fileSizeBytes: number;
};

export type CollectSpec = { folder: string; maxFiles: number; maxFileBytes: number; maxTotalBytes: number };

/** Room for the path and flags beside the content of a FILE frame. */
const FILE_PIECE_BYTES = MAX_PAYLOAD_BYTES - 64 * 1024;

/** One file as FILE frames, in pieces that fit a frame. */
export function encodeFile(path: string, content: Uint8Array): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 0; at === 0 || at < content.length; at += FILE_PIECE_BYTES) {
    const flags = at === 0 ? 0 : 1;
    frames.push(frame(INBOUND.file, [u8(flags), str(path), content.subarray(at, at + FILE_PIECE_BYTES)]));
  }
  return frames;
}

export function encodeFiles(files: readonly { path: string; content: Uint8Array }[]): Buffer[] {
  return files.flatMap(({ path, content }) => encodeFile(path, content));
}

export function encodePrepare(slot: number, spec: ProcessSpec): Buffer {
  return frame(INBOUND.prepare, [u8(slot), ...processFields(spec)]);
}

export function encodeExec(spec: ExecSpec): Buffer {
  const flags = (spec.terminal === null ? 0 : 1) | (spec.stdinOpen ? 2 : 0);
  return frame(INBOUND.exec, [
    u8(STEP_NUMBERS[spec.step]),
    u8(spec.slot ?? NO_SLOT),
    u8(flags),
    u32(spec.wallMs),
    u32(spec.cpuMs),
    u64(spec.outputBytes),
    u64(spec.fileSizeBytes),
    u16(spec.terminal?.columns ?? 80),
    u16(spec.terminal?.rows ?? 24),
    ...processFields(spec),
  ]);
}

/** The first frame of all: what the agent has to put on each of its own from now on. */
export function encodeSeal(seal: Uint8Array): Buffer {
  return frame(INBOUND.seal, [seal]);
}

export function encodeStdin(data: Uint8Array): Buffer {
  return frame(INBOUND.stdin, [data]);
}

export function encodeStdinEof(): Buffer {
  return frame(INBOUND.stdinEof, []);
}

/** What earlier steps have left is taken away before anything of the frames after it is done. */
export function encodeReset(): Buffer {
  return frame(INBOUND.reset, []);
}

export function encodeSignal(signal: number): Buffer {
  return frame(INBOUND.signal, [u8(signal)]);
}

export function encodeResize(size: TerminalSize): Buffer {
  return frame(INBOUND.resize, [u16(size.columns), u16(size.rows)]);
}

export function encodeCollect(spec: CollectSpec): Buffer {
  return frame(INBOUND.collect, [
    u32(spec.maxFiles),
    u64(spec.maxFileBytes),
    u64(spec.maxTotalBytes),
    str(spec.folder),
  ]);
}

function processFields(spec: ProcessSpec): Buffer[] {
  return [...list(spec.argv), ...list(spec.env), str(spec.cwd)];
}

function frame(type: number, parts: Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > MAX_PAYLOAD_BYTES)
    throw new RangeError(`A frame of ${length} bytes does not fit the agent protocol.`);
  const header = Buffer.allocUnsafe(HEADER_BYTES);
  header.writeUInt8(type, 0);
  header.writeUInt32BE(length, 1);
  return Buffer.concat([header, ...parts]);
}

const u8 = (value: number) => Buffer.from([value]);

function u16(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(2);
  buffer.writeUInt16BE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

function u64(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer;
}

function str(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([u32(bytes.length), bytes]);
}

function list(items: string[]): Buffer[] {
  return [u16(items.length), ...items.map(str)];
}
