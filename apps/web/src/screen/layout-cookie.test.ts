import { expect, it } from 'vitest';
import { parseCodeShare } from './layout-cookie.ts';

it.each([
  ['40.5', 40.5],
  [undefined, 56],
  ['', 56],
  ['0', 56],
  ['1e9', 56],
  ['<script>', 56],
])('the share in %j', (value, share) => expect(parseCodeShare(value)).toBe(share));
