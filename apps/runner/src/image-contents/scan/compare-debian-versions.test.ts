import { describe, expect, it } from 'vitest';
import { compareDebianVersions } from './compare-debian-versions.ts';

/** What `dpkg --compare-versions` says. */
const OLDER: [string, string][] = [
  ['1.0', '1.1'],
  ['1.9', '1.10'],
  ['1.0~rc1', '1.0'],
  ['1.0~~', '1.0~'],
  ['1.0', '1.0a'],
  ['1.0a', '1.0+b'],
  ['1.0', '1.0-1'],
  ['1.0-1', '1.0-1+deb12u1'],
  ['2.36-9+deb12u9', '2.36-9+deb12u13'],
  ['3.11.2-6', '3.11.2-6+deb12u6'],
  ['9.9', '1:0.1'],
  ['1:2.39.5-0+deb12u2', '1:2.39.5-0+deb12u3'],
  ['1.2-3-4', '1.2-3-5'],
  ['1.99999999999999999998', '1.99999999999999999999'],
];

const SAME: [string, string][] = [
  ['1.0', '0:1.0'],
  ['1.0', '1.00'],
  ['1.0-0', '1.0'],
  ['2.36-9+deb12u9', '2.36-9+deb12u9'],
];

describe('compareDebianVersions', () => {
  it.each(OLDER)('%s is older than %s', (a, b) => {
    expect(compareDebianVersions(a, b)).toBeLessThan(0);
    expect(compareDebianVersions(b, a)).toBeGreaterThan(0);
  });

  it.each(SAME)('%s and %s are the same', (a, b) => {
    expect(compareDebianVersions(a, b)).toBe(0);
  });
});
