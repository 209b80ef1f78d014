import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeFrame } from './decode-frame.ts';
import { createFrameSplitter } from './frame-splitter.ts';
import { OUTBOUND } from './frame-types.ts';
import { ProtocolError } from './protocol-error.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('decodeFrame', () => {
  it('reads how a step exited', () => {
    const payload = hex(
      '01 00 00000003 00 00000000000186a0 00000000000003e8 0000000000100000 00000000 0000000000000005 00000002',
    );
    expect(decodeFrame({ type: OUTBOUND.exited, payload })).toEqual({
      type: 'exited',
      step: 'run',
      reason: 'ended',
      code: 3,
      signal: null,
      wallMs: 100,
      cpuMs: 1,
      memoryBytes: 1_048_576,
      oomKills: 0,
      outputBytes: 5,
      leftovers: 2,
    });
  });

  it('has no exit code where there was a signal', () => {
    const payload = hex(
      '00 01 ffffffff 09 0000000000000000 0000000000000000 0000000000000000 00000001 0000000000000000 00000000',
    );
    const frame = decodeFrame({ type: OUTBOUND.exited, payload });
    expect(frame).toMatchObject({ step: 'compile', reason: 'wall', code: null, signal: 9, oomKills: 1 });
  });

  it('reads a piece of an artifact', () => {
    const payload = Buffer.concat([hex('03 00000003'), Buffer.from('a/bPNG')]);
    const frame = decodeFrame({ type: OUTBOUND.artifact, payload });
    expect(frame).toEqual({
      type: 'artifact',
      first: true,
      last: true,
      path: 'a/b',
      data: Buffer.from('PNG'),
    });
  });

  it.each([
    ['an unknown type', { type: 0x42, payload: Buffer.alloc(0) }],
    ['a payload that ends too soon', { type: OUTBOUND.ready, payload: hex('0001') }],
    ['a payload with bytes left over', { type: OUTBOUND.prepared, payload: hex('0001') }],
    ['an unknown step', { type: OUTBOUND.started, payload: hex('07') }],
    ['a string that is longer than its frame', { type: OUTBOUND.error, payload: hex('00000010 61') }],
    ['a string of 4 GiB', { type: OUTBOUND.error, payload: hex('ffffffff 61') }],
    ['a number above 2^53', { type: OUTBOUND.exited, payload: Buffer.alloc(55, 0xff) }],
  ])('refuses %s', (_what, raw) => {
    expect(() => decodeFrame(raw)).toThrow(ProtocolError);
  });

  it('survives any bytes: each is a frame or a ProtocolError', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const splitter = createFrameSplitter();
      const noise = randomBytes(64);
      // Small lengths and known types, so that the decoder is reached and not only the splitter.
      for (let at = 0; at + 5 < noise.length; at += 12) {
        noise.writeUInt8(0x80 + (noise.readUInt8(at) % 12), at);
        noise.writeUInt32BE(noise.readUInt8(at + 4) % 8, at + 1);
      }
      try {
        for (const raw of splitter.push(noise)) decodeFrame(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
      }
    }
  });
});
