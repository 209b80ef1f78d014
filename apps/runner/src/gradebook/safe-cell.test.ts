import { describe, expect, it } from 'vitest';
import { safeCell, unsafeCell } from './safe-cell.ts';

const HOSTILE = [
  '=1+1',
  '+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '"=1',
  "'=1",
  '\n=HYPERLINK("http://x")',
  '|calc',
  '%0A',
  '＝1+1',
  '－1',
];
const HARMLESS = ['Ada', '', '3.5', '-3.5', '+2', '-2,5', 'a=b', 'x@y.z', "O'Neill", "'quoted'"];

describe('safeCell', () => {
  it.each(HOSTILE)('makes a text of %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(unsafeCell(safeCell(text))).toBe(text);
  });

  it.each(HARMLESS)('leaves %j as it is', (text) => {
    expect(safeCell(text)).toBe(text);
    expect(unsafeCell(text)).toBe(text);
  });
});
