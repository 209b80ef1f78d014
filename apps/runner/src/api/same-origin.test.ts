import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const HOST = { host: 'crucible.example.org' };

describe('isSameOrigin', () => {
  it.each([
    [{ ...HOST }],
    [{ ...HOST, 'sec-fetch-site': 'same-origin' }],
    [{ ...HOST, origin: 'https://crucible.example.org' }],
    [{ ...HOST, origin: 'https://CRUCIBLE.example.org' }],
    [{ host: 'crucible.example.org:443', origin: 'https://crucible.example.org' }],
    [{ host: 'localhost:3000', origin: 'http://localhost:3000' }],
    [
      {
        host: '127.0.0.1:8083',
        'x-forwarded-host': 'crucible.example.org',
        origin: 'https://crucible.example.org',
      },
    ],
    [{ ...HOST, origin: 'https://partner.example.org' }],
    [{ ...HOST, origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('lets %o in', (headers) => {
    expect(isSameOrigin(headers, ['https://partner.example.org'])).toBe(true);
  });

  it.each([
    [{ ...HOST, origin: 'https://evil.example.net' }],
    [{ ...HOST, origin: 'https://crucible.example.org.evil.net' }],
    [{ ...HOST, origin: 'https://evil.net/crucible.example.org' }],
    [{ ...HOST, origin: 'null' }],
    [{ ...HOST, origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [{ ...HOST, origin: 'null', 'sec-fetch-site': 'none' }],
    [{ ...HOST, origin: '' }],
    [{ ...HOST, 'sec-fetch-site': 'cross-site' }],
    [{ ...HOST, 'sec-fetch-site': 'same-site' }],
    [{ host: 'localhost:3000', origin: 'http://localhost:3001' }],
    [{ origin: 'https://crucible.example.org' }],
  ])('keeps %o out', (headers) => {
    expect(isSameOrigin(headers, ['https://partner.example.org'])).toBe(false);
  });
});
