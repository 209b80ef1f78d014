import { describe, expect, it } from 'vitest';
import { checkHeaders, checkUpgrade } from './check-headers.ts';

const raw = (headers: [string, string][]) => headers.flat();

describe('checkHeaders', () => {
  it.each([
    [[], { contentLength: null, isUpgrade: false }],
    [[['Content-Length', '12']], { contentLength: 12, isUpgrade: false }],
    [[['Transfer-Encoding', 'chunked']], { contentLength: null, isUpgrade: false }],
    [[['Upgrade', 'tcp']], { contentLength: null, isUpgrade: true }],
    [
      [
        ['X-Registry-Auth', 'e30='],
        ['Content-Encoding', 'identity'],
      ],
      { contentLength: null, isUpgrade: false },
    ],
  ] as [[string, string][], object][])('reads %j', (headers, expected) => {
    expect(checkHeaders(raw(headers))).toEqual(expected);
  });

  it.each([
    [
      [
        ['Host', 'a'],
        ['host', 'a'],
      ],
    ],
    [
      [
        ['Content-Length', '1'],
        ['Transfer-Encoding', 'chunked'],
      ],
    ],
    [[['Content-Length', '-1']]],
    [[['Content-Length', '1e3']]],
    [[['Content-Length', '0x10']]],
    [[['Content-Length', '']]],
    [[['Transfer-Encoding', 'identity']]],
    [[['Transfer-Encoding', 'chunked, chunked']]],
    [
      [
        ['Upgrade', 'tcp'],
        ['Transfer-Encoding', 'chunked'],
      ],
    ],
    [[['Content-Encoding', 'gzip']]],
    [[['Content-Encoding', 'GZIP, identity']]],
    [[['HTTP2-Settings', 'x']]],
    [[['X-HTTP-Method-Override', 'DELETE']]],
    [[['Trailer', 'X']]],
  ] as [[string, string][]][])('refuses %j', (headers) => {
    expect(() => checkHeaders(raw(headers))).toThrow('The header');
  });
});

describe('checkUpgrade', () => {
  it('knows the one upgrade that there is', () => {
    expect(() => checkUpgrade({ upgrade: 'tcp', connection: 'Upgrade' })).not.toThrow();
  });

  it.each([
    { upgrade: 'websocket', connection: 'Upgrade' },
    { upgrade: 'tcp, h2c', connection: 'Upgrade' },
    { upgrade: 'tcp', connection: 'Upgrade, close' },
    { upgrade: 'tcp', connection: 'keep-alive' },
    { upgrade: 'tcp' },
    { connection: 'Upgrade' },
  ])('refuses %j', (headers) => {
    expect(() => checkUpgrade(headers)).toThrow('cannot become');
  });
});
