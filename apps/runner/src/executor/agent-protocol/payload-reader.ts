import { ProtocolError } from './protocol-error.ts';

/** Reads the fields of one payload in order; every read is checked against what is left. */
export type PayloadReader = {
  u8(): number;
  u16(): number;
  u32(): number;
  i32(): number;
  /** As a number: values above 2^53 are refused. */
  u64(): number;
  str(maxBytes: number): string;
  rest(): Buffer;
  end(): void;
};

const utf8 = new TextDecoder('utf-8');

export function createPayloadReader(payload: Buffer): PayloadReader {
  let offset = 0;

  function take(bytes: number): number {
    if (offset + bytes > payload.length) throw new ProtocolError('a frame that ends too soon');
    const at = offset;
    offset += bytes;
    return at;
  }

  const u32 = () => payload.readUInt32BE(take(4));

  return {
    u8: () => payload.readUInt8(take(1)),
    u16: () => payload.readUInt16BE(take(2)),
    u32,
    i32: () => payload.readInt32BE(take(4)),
    u64() {
      const value = Number(payload.readBigUInt64BE(take(8)));
      if (!Number.isSafeInteger(value)) throw new ProtocolError('a number that is too large');
      return value;
    },
    str(maxBytes) {
      const length = u32();
      if (length > maxBytes) throw new ProtocolError(`a string of ${length} bytes`);
      const at = take(length);
      return utf8.decode(payload.subarray(at, at + length));
    },
    rest() {
      return payload.subarray(take(payload.length - offset));
    },
    end() {
      if (offset !== payload.length) throw new ProtocolError('a frame with bytes left over');
    },
  };
}
