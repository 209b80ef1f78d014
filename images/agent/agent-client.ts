import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** A frame as it came out of a sandbox. */
export type Frame = { type: number; seal: string; payload: Buffer };

export type Exec = {
  argv: string[];
  env?: string[];
  cwd?: string;
  step?: number;
  slot?: number;
  terminal?: boolean;
  stdinOpen?: boolean;
  wallMs?: number;
  cpuMs?: number;
  outputBytes?: number;
  fileSizeBytes?: number;
  columns?: number;
  rows?: number;
};

export type Exited = {
  reason: number;
  code: number;
  signal: number;
  wallMs: number;
  cpuMs: number;
  memoryBytes: number;
  oomKills: number;
  outputBytes: number;
  leftovers: number;
};

export const TYPES = {
  file: 0x01,
  prepare: 0x02,
  exec: 0x03,
  stdin: 0x04,
  stdinEof: 0x05,
  signal: 0x06,
  resize: 0x07,
  collect: 0x08,
  seal: 0x09,
  reset: 0x0a,
  ready: 0x81,
  started: 0x82,
  stdout: 0x83,
  stderr: 0x84,
  exited: 0x85,
  artifact: 0x86,
  collected: 0x87,
  error: 0x88,
  prepared: 0x89,
  stdinTaken: 0x8a,
} as const;

/** Type, length and seal of a frame that comes out. */
const HEADER_BYTES = 21;

/** What this client has its agents put on every frame, and what is there before they have heard of it. */
export const SEAL = 'the seal of test';
export const NO_SEAL = '\0'.repeat(16);

const TMPFS = 'rw,nosuid,nodev,exec,size=64m,nr_inodes=4096,uid=10001,gid=10001,mode=0700';
const HARDENING = [
  ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--read-only', '--network', 'none'],
  ...['--ipc', 'private', '--memory', '256m', '--memory-swap', '256m', '--pids-limit', '64', '--cpus', '1'],
  ...['--tmpfs', `/workspace:${TMPFS}`, '--tmpfs', `/tmp:${TMPFS}`, '--log-driver', 'none'],
  ...['--user', '10001:10001', '--label', 'crucible=agent-test'],
];

export const u8 = (value: number) => Buffer.from([value]);

export function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16BE(value);
  return buffer;
}

export function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

function u64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer;
}

export const str = (text: string) => Buffer.concat([u32(Buffer.byteLength(text)), Buffer.from(text)]);
export const list = (items: string[]) => Buffer.concat([u16(items.length), ...items.map(str)]);

export function frame(type: number, ...parts: Uint8Array[]): Buffer {
  const payload = Buffer.concat(parts);
  return Buffer.concat([u8(type), u32(payload.length), payload]);
}

const ENV = [
  'PATH=/usr/bin',
  'HOME=/workspace',
  'LANG=C.UTF-8',
  'PYTHONDONTWRITEBYTECODE=1',
  'PYTHONUNBUFFERED=1',
];

export const prepare = (slot: number, argv: string[], env = ENV) =>
  frame(TYPES.prepare, u8(slot), list(argv), list(env), str('/workspace'));

export const reset = () => frame(TYPES.reset);

export const file = (path: string, content: string | Uint8Array, flags = 0) =>
  frame(TYPES.file, u8(flags), str(path), Buffer.from(content));

const CAPS = { maxFiles: 20, maxFileBytes: 1_000_000, maxTotalBytes: 2_000_000 };

export function collect(folder = 'output', caps: Partial<typeof CAPS> = {}): Buffer {
  const { maxFiles, maxFileBytes, maxTotalBytes } = { ...CAPS, ...caps };
  return frame(TYPES.collect, u32(maxFiles), u64(maxFileBytes), u64(maxTotalBytes), str(folder));
}

export function exec(options: Exec): Buffer {
  return frame(
    TYPES.exec,
    u8(options.step ?? 1),
    u8(options.slot ?? 255),
    u8((options.terminal ? 1 : 0) | (options.stdinOpen ? 2 : 0)),
    u32(options.wallMs ?? 10_000),
    u32(options.cpuMs ?? 10_000),
    u64(options.outputBytes ?? 1_048_576),
    u64(options.fileSizeBytes ?? 33_554_432),
    u16(options.columns ?? 80),
    u16(options.rows ?? 24),
    list(options.argv),
    list(options.env ?? ENV),
    str(options.cwd ?? '/workspace'),
  );
}

export function parseExited({ payload }: Frame): Exited {
  return {
    reason: payload.readUInt8(1),
    code: payload.readInt32BE(2),
    signal: payload.readUInt8(6),
    wallMs: Number(payload.readBigUInt64BE(7)) / 1000,
    cpuMs: Number(payload.readBigUInt64BE(15)) / 1000,
    memoryBytes: Number(payload.readBigUInt64BE(23)),
    oomKills: payload.readUInt32BE(31),
    outputBytes: Number(payload.readBigUInt64BE(35)),
    leftovers: payload.readUInt32BE(43),
  };
}

/** A container with the agent in it, spoken to over `docker run -i`. */
export type Client = {
  send(...frames: Uint8Array[]): void;
  next(): Promise<Frame | null>;
  /** Frames until one of `type`, that one included. */
  until(type: number): Promise<Frame[]>;
  /** Stops reading what the agent sends. */
  pause(): void;
  resume(): void;
  /** Closes the agent's stdin and resolves with the exit status of the container. */
  end(): Promise<number | null>;
};

/** Starts a sandbox; its agent is told the seal at once, unless a test wants to be without. */
export function startSandbox(image: string, { isSealed = true } = {}): Client {
  const client = createClient(spawn('docker', ['run', '--rm', '-i', ...HARDENING, image]));
  if (isSealed) client.send(frame(TYPES.seal, Buffer.from(SEAL)));
  return client;
}

function createClient(child: ChildProcessWithoutNullStreams): Client {
  const frames: Frame[] = [];
  let rest = Buffer.alloc(0);
  let wake: (() => void) | null = null;
  let ended = false;
  const exit = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));

  function rouse(): void {
    wake?.();
    wake = null;
  }

  child.stdin.on('error', () => undefined);
  child.stderr.resume();
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER_BYTES && rest.length >= HEADER_BYTES + rest.readUInt32BE(1)) {
      const end = HEADER_BYTES + rest.readUInt32BE(1);
      frames.push({
        type: rest.readUInt8(0),
        seal: rest.toString('latin1', 5, HEADER_BYTES),
        payload: rest.subarray(HEADER_BYTES, end),
      });
      rest = rest.subarray(end);
    }
    rouse();
  });
  child.on('close', () => {
    ended = true;
    rouse();
  });

  async function next(): Promise<Frame | null> {
    while (frames.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return frames.shift() ?? null;
  }

  return {
    send: (...parts) => void child.stdin.write(Buffer.concat(parts)),
    next,
    async until(type) {
      const seen: Frame[] = [];
      for (;;) {
        const item = await next();
        if (item === null) throw new Error(`The agent ended before a frame of type ${type.toString(16)}.`);
        seen.push(item);
        if (item.type === type) return seen;
      }
    },
    pause: () => void child.stdout.pause(),
    resume: () => void child.stdout.resume(),
    end() {
      child.stdin.end();
      return exit;
    },
  };
}
