import { describe, expect, it } from 'vitest';
import { createFrameSplitter } from './frame-splitter.ts';
import type { RawFrame } from './frame-splitter.ts';
import { MAX_PAYLOAD_BYTES, OUTBOUND, SEAL_BYTES } from './frame-types.ts';
import { ProtocolError } from './protocol-error.ts';

const NO_SEAL = Buffer.alloc(SEAL_BYTES);

function frame(type: number, payload: string, seal = NO_SEAL): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt8(type, 0);
  header.writeUInt32BE(Buffer.byteLength(payload), 1);
  return Buffer.concat([header, seal, Buffer.from(payload)]);
}

const text = (frames: RawFrame[]) => frames.map(({ type, payload }) => `${type}:${payload.toString()}`);

describe('createFrameSplitter', () => {
  const stream = Buffer.concat([
    frame(OUTBOUND.stdout, 'hello'),
    frame(OUTBOUND.stderr, ''),
    frame(OUTBOUND.stdout, 'x'),
  ]);
  const expected = [`${OUTBOUND.stdout}:hello`, `${OUTBOUND.stderr}:`, `${OUTBOUND.stdout}:x`];

  it('finds all frames of one chunk', () => {
    expect(text(createFrameSplitter().push(stream))).toEqual(expected);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 11])('finds the same frames in pieces of %i bytes', (size) => {
    const splitter = createFrameSplitter();
    const found: RawFrame[] = [];
    for (let at = 0; at < stream.length; at += size)
      found.push(...splitter.push(stream.subarray(at, at + size)));
    expect(text(found)).toEqual(expected);
  });

  it('refuses a frame that is larger than any frame may be, before its payload has come', () => {
    const header = Buffer.alloc(5 + SEAL_BYTES);
    header.writeUInt32BE(MAX_PAYLOAD_BYTES + 1, 1);
    const splitter = createFrameSplitter();
    expect(splitter.push(header)).toEqual([]);
    expect(splitter.failure()).toBeInstanceOf(ProtocolError);
  });

  it('refuses a frame that does not bear the seal, before its payload has come', () => {
    const splitter = createFrameSplitter();
    const seal = Buffer.alloc(SEAL_BYTES, 7);
    const other = Buffer.from(seal).fill(8, SEAL_BYTES - 1);
    expect(text(splitter.push(frame(OUTBOUND.ready, '')))).toHaveLength(1);
    splitter.expectSeal(seal);
    expect(text(splitter.push(frame(OUTBOUND.stdout, 'x', seal)))).toEqual([`${OUTBOUND.stdout}:x`]);
    expect(splitter.failure()).toBeNull();
    expect(splitter.push(frame(OUTBOUND.stdout, 'x', other).subarray(0, 5 + SEAL_BYTES))).toEqual([]);
    expect(splitter.failure()).toBeInstanceOf(ProtocolError);
  });

  it('gives what came before a wrong frame, and nothing after it', () => {
    const splitter = createFrameSplitter();
    const wrong = frame(OUTBOUND.stdout, 'forged', Buffer.alloc(SEAL_BYTES, 1));
    expect(text(splitter.push(Buffer.concat([stream, wrong, stream])))).toEqual(expected);
    expect(splitter.failure()).toBeInstanceOf(ProtocolError);
    expect(splitter.push(stream)).toEqual([]);
  });

  it('takes the largest frame', () => {
    const payload = 'a'.repeat(MAX_PAYLOAD_BYTES);
    expect(createFrameSplitter().push(frame(OUTBOUND.stdout, payload))[0]?.payload.length).toBe(
      MAX_PAYLOAD_BYTES,
    );
  });
});
