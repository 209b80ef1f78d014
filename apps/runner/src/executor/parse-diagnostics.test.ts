import { describe, expect, it } from 'vitest';
import { parseDiagnostics } from './parse-diagnostics.ts';

const PATTERN =
  '^(?<file>[^(]+)\\((?<line>\\d+),(?<column>\\d+)\\): (?<severity>error|warning) (?<code>[A-Z]+\\d+): (?<message>.*)$';

describe('parseDiagnostics', () => {
  it('finds places among other lines', () => {
    const text =
      'Checking\nmain.ts(3,5): error TS2322: Type is wrong.\nlib/a.ts(1,1): warning TS1: Hm.\n2 problems\n';
    expect(parseDiagnostics(text, PATTERN)).toEqual([
      { file: 'main.ts', line: 3, column: 5, severity: 'error', code: 'TS2322', message: 'Type is wrong.' },
      { file: 'lib/a.ts', line: 1, column: 1, severity: 'warning', code: 'TS1', message: 'Hm.' },
    ]);
  });

  it('reads a message that is on the line after its place, and a severity in capitals', () => {
    const pattern = String.raw`^File "(?<file>[^"]+)", line (?<line>\d+):\n(?<severity>Error|Warning): (?<message>.*)`;
    const text =
      'File "a.ml", line 2:\nError: Unbound x\nFile "b.ml", line 1:\nWarning: unused\nFile "c.ml", line 1:\n';
    expect(parseDiagnostics(text, pattern)).toEqual([
      { file: 'a.ml', line: 2, column: 1, severity: 'error', message: 'Unbound x' },
      { file: 'b.ml', line: 1, column: 1, severity: 'warning', message: 'unused' },
    ]);
  });

  it('makes positions that an editor can show', () => {
    expect(parseDiagnostics('a.ts(0,0): error TS1: x', PATTERN)[0]).toMatchObject({ line: 1, column: 1 });
  });

  it('is bounded in number and in length of line', () => {
    const many = 'a.ts(1,1): error TS1: x\n'.repeat(1000);
    expect(parseDiagnostics(many, PATTERN)).toHaveLength(200);
    expect(parseDiagnostics(`a.ts(1,1): error TS1: ${'x'.repeat(5000)}`, PATTERN)).toEqual([]);
  });

  it('finds nothing without a pattern', () => {
    expect(parseDiagnostics('a.ts(1,1): error TS1: x', undefined)).toEqual([]);
  });
});
