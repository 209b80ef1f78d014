import { describe, expect, it } from 'vitest';
import {
  encodeCollect,
  encodeExec,
  encodeFile,
  encodePrepare,
  encodeReset,
  encodeStdin,
} from './encode-frames.ts';
import { INBOUND, MAX_PAYLOAD_BYTES } from './frame-types.ts';

describe('encodeFile', () => {
  it('writes flags, path and content', () => {
    const [frame] = encodeFile('a.py', Buffer.from('hi'));
    expect(frame?.toString('hex')).toBe('01' + '0000000b' + '00' + '00000004' + '612e7079' + '6869');
  });

  it('sends an empty file as one frame', () => {
    expect(encodeFile('empty', new Uint8Array())).toHaveLength(1);
  });

  it('cuts a large file into frames that fit, and appends all but the first', () => {
    const frames = encodeFile('big', Buffer.alloc(3 * MAX_PAYLOAD_BYTES, 7));
    expect(frames.every((frame) => frame.length <= MAX_PAYLOAD_BYTES + 5)).toBe(true);
    expect(frames.map((frame) => frame.readUInt8(5))).toEqual([0, ...frames.slice(1).map(() => 1)]);
    const contentBytes = frames.reduce((sum, frame) => sum + frame.length - 5 - 1 - 4 - 3, 0);
    expect(contentBytes).toBe(3 * MAX_PAYLOAD_BYTES);
  });
});

describe('encodeExec', () => {
  const spec = {
    step: 'run' as const,
    slot: null,
    terminal: null,
    stdinOpen: true,
    wallMs: 1000,
    cpuMs: 500,
    outputBytes: 10,
    fileSizeBytes: 20,
    argv: ['a', 'b'],
    env: ['X=1'],
    cwd: '/',
  };

  it('writes its fields in the order of the protocol', () => {
    expect(encodeExec(spec).toString('hex')).toBe(
      '03' +
        '00000039' +
        '01' +
        'ff' +
        '02' +
        '000003e8' +
        '000001f4' +
        '000000000000000a' +
        '0000000000000014' +
        '0050' +
        '0018' +
        '0002' +
        '00000001' +
        '61' +
        '00000001' +
        '62' +
        '0001' +
        '00000003' +
        '583d31' +
        '00000001' +
        '2f',
    );
  });

  it('says that there is a terminal, and its size', () => {
    const frame = encodeExec({ ...spec, terminal: { columns: 120, rows: 40 }, stdinOpen: false });
    expect(frame.readUInt8(7)).toBe(1);
    expect([frame.readUInt16BE(32), frame.readUInt16BE(34)]).toEqual([120, 40]);
  });
});

describe('other frames', () => {
  it('refuse what does not fit', () => {
    expect(() => encodeStdin(Buffer.alloc(MAX_PAYLOAD_BYTES + 1))).toThrow(RangeError);
  });

  it('have the types of the protocol', () => {
    const process = { argv: ['a'], env: [], cwd: '/' };
    const caps = { folder: 'output', maxFiles: 1, maxFileBytes: 1, maxTotalBytes: 1 };
    expect(encodePrepare(2, process).readUInt8(0)).toBe(INBOUND.prepare);
    expect(encodeCollect(caps).readUInt8(0)).toBe(INBOUND.collect);
    expect(encodeReset().toString('hex')).toBe('0a00000000');
  });
});
