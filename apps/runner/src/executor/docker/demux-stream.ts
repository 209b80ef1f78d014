const HEADER_BYTES = 8;
const STDOUT = 1;

export type DemuxStream = { push(chunk: Buffer): { stdout: Buffer[]; stderr: Buffer[] } };

/**
 * Takes the engine's multiplexed stream apart: 8-byte headers (stream, 3 zero bytes, length) that may be
 * split anywhere. Payload is handed on as it comes, so nothing but a header is ever held.
 */
export function createDemuxStream(): DemuxStream {
  const header = Buffer.alloc(HEADER_BYTES);
  let headerFilled = 0;
  let payloadLeft = 0;

  return {
    push(chunk) {
      const out = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
      let at = 0;
      while (at < chunk.length) {
        if (payloadLeft === 0) {
          const copied = chunk.copy(header, headerFilled, at, at + HEADER_BYTES - headerFilled);
          headerFilled += copied;
          at += copied;
          if (headerFilled < HEADER_BYTES) break;
          headerFilled = 0;
          payloadLeft = header.readUInt32BE(4);
          continue;
        }
        const piece = chunk.subarray(at, at + payloadLeft);
        (header.readUInt8(0) === STDOUT ? out.stdout : out.stderr).push(piece);
        at += piece.length;
        payloadLeft -= piece.length;
      }
      return out;
    },
  };
}
