import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const SEAL = Buffer.alloc(32, 7);
const CASE = { type: 'case', name: 'one', outcome: 'passed', message: '', trace: '', durationMs: 1 };
const END = { type: 'end', attacks: [] };

const seal = (position: number, body: string, key = SEAL) =>
  createHmac('sha256', key).update(`${position}:${body}`).digest('hex');
const line = (position: number, record: object, key = SEAL) => {
  const body = JSON.stringify(record);
  return `\n${seal(position, body, key)} ${body}\n`;
};
const read = (text: string) => readReport(Buffer.from(text), SEAL);

describe('readReport', () => {
  it('finds what the harness said among what the program printed', () => {
    const { records, rest } = read(`hello${line(0, CASE)}more\n${line(1, END)}`);
    expect(records).toEqual([CASE, END]);
    expect(rest).toBe('hello\nmore');
  });

  it.each([
    ['a record with another seal', line(0, CASE, Buffer.alloc(32, 8))],
    ['a record without one', `${JSON.stringify(CASE)}\n`],
    ['a record in another place', line(1, CASE)],
    ['a record that was changed', line(0, CASE).replace('failed', 'passed').replace('one', 'two')],
    ['a sealed record that is none', line(0, { type: 'case', name: 'one' })],
    ['a sealed record of another kind', line(0, { type: 'points', points: 100 })],
    ['a name without end', line(0, { ...CASE, name: 'x'.repeat(501) })],
    ['a line without end', `${'a'.repeat(64)} {${'x'.repeat(200_000)}}`],
  ])('does not believe %s', (_name, text) => {
    expect(read(text).records).toEqual([]);
  });

  it('takes no record twice', () => {
    expect(read(line(0, CASE) + line(0, CASE) + line(0, CASE)).records).toEqual([CASE]);
  });

  it('caps what the program printed', () => {
    expect(read('x'.repeat(500_000)).rest.length).toBeLessThanOrEqual(64 * 1024);
  });
});
