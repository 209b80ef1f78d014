import { describe, expect, it } from 'vitest';
import { createDemuxStream } from './demux-stream.ts';

function packet(stream: number, payload: string): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt8(stream, 0);
  header.writeUInt32BE(Buffer.byteLength(payload), 4);
  return Buffer.concat([header, Buffer.from(payload)]);
}

describe('createDemuxStream', () => {
  const wire = Buffer.concat([packet(1, 'out'), packet(2, 'err'), packet(1, ''), packet(1, 'put')]);

  it.each([1, 2, 3, 5, 7, 8, 9, 100])('takes packets apart that come in pieces of %i bytes', (size) => {
    const demux = createDemuxStream();
    let stdout = '';
    let stderr = '';
    for (let at = 0; at < wire.length; at += size) {
      const parts = demux.push(wire.subarray(at, at + size));
      stdout += Buffer.concat(parts.stdout).toString();
      stderr += Buffer.concat(parts.stderr).toString();
    }
    expect({ stdout, stderr }).toEqual({ stdout: 'output', stderr: 'err' });
  });
});
