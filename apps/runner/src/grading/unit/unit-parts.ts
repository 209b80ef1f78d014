import type { UnitTestSchema } from '@crucible/contracts/assignment-test';
import type { TestVerdict } from '@crucible/contracts/grading';
import type { z } from 'zod';
import type { TestPart } from '../grader.ts';
import type { UnitReport } from './read-report.ts';
import type { UnitCaseRecord, UnitRecord } from './unit-record.ts';

type UnitTest = z.output<typeof UnitTestSchema>;
type Case = { name: string; maxPoints: number };

/** How the harness ended, in words for those of its tests of which nothing was heard. */
export type UnitEnd = { verdict: TestVerdict; message: string };

const TAMPERED =
  'The program changed what it is tested with. None of these tests counts as passed until it leaves it alone.';
/** Whoever runs a test of the same name beside it shall not have the better of the two. */
const SURPLUS: UnitEnd = { verdict: 'failed', message: 'There was more than one test of this name.' };
const MAX_STAFF_TEXT_LENGTH = 16_000;

/**
 * One verdict for each test of the framework, in the order of the assignment's list, which was made with the teacher's
 * solution: what is not reported has failed, and what is not on the list is worth nothing. Where there is no list yet, it
 * is what was collected now.
 */
export function unitParts(test: UnitTest, { records }: UnitReport, end: UnitEnd): TestPart[] {
  const cases = sharePoints(test, listCases(test, records));
  const reported = new Map(numbered(records.filter((record) => record.type === 'case')));
  const names = new Set(cases.map(({ name }) => name));
  const surplus = new Set([...reported].flatMap(([name, record]) => (names.has(name) ? [] : [record.name])));
  const tampered = records.find((record) => record.type === 'tampered');
  const silence = explainSilence(records, end);
  return cases.map((one) => {
    const record = reported.get(one.name);
    if (tampered !== undefined)
      return part(one, { verdict: 'failed', message: TAMPERED, staff: `changed: ${tampered.what}` });
    if (record === undefined) return part(one, { ...silence, staff: staffText(records) });
    return surplus.has(record.name) ? part(one, { ...SURPLUS, staff: record.trace }) : partOf(one, record);
  });
}

function partOf(one: Case, record: UnitCaseRecord): TestPart {
  const isPassed = record.outcome === 'passed';
  const message = record.outcome === 'skipped' ? 'The test was skipped.' : isPassed ? '' : record.message;
  return {
    ...part(one, { verdict: isPassed ? 'passed' : 'failed', message, staff: record.trace }),
    durationMs: record.durationMs,
  };
}

type Said = UnitEnd & { staff: string };

function part({ name, maxPoints }: Case, { verdict, message, staff }: Said): TestPart {
  return {
    name,
    maxPoints,
    verdict,
    share: verdict === 'passed' ? 1 : 0,
    message,
    detail: staff === '' ? {} : { judgeOutput: staff.slice(0, MAX_STAFF_TEXT_LENGTH) },
    durationMs: null,
    cpuMs: null,
    memoryBytes: null,
  };
}

function explainSilence(records: readonly UnitRecord[], end: UnitEnd): UnitEnd {
  const broken = records.find((record) => record.type === 'broken');
  if (broken !== undefined) return { verdict: 'failed', message: broken.message };
  if (end.verdict !== 'completed') return end;
  return { verdict: 'failed', message: 'The test was not run: the program ended before it.' };
}

function staffText(records: readonly UnitRecord[]): string {
  return records
    .map((record) => (record.type === 'broken' ? record.trace : ''))
    .join('\n')
    .trim();
}

/** The second test of the same name is called `name (2)`, and so on. */
function numbered(records: readonly UnitCaseRecord[]): [string, UnitCaseRecord][] {
  const names = distinctNames(records.map(({ name }) => name));
  return records.map((record, index) => [names[index] ?? record.name, record]);
}

/** The names of a framework's tests, so that no two are the same. */
function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

type Listed = { name: string; points?: number | undefined };

function listCases(test: UnitTest, records: readonly UnitRecord[]): Listed[] {
  if (test.cases.length > 0) return test.cases;
  const collected = records.flatMap((record) => (record.type === 'collected' ? record.names : []));
  return distinctNames(collected).map((name) => ({ name }));
}

/** Those that have no points of their own share equally what the others leave. */
function sharePoints(test: UnitTest, cases: readonly Listed[]): Case[] {
  const own = cases.reduce((sum, { points = 0 }) => sum + points, 0);
  const sharing = cases.filter(({ points }) => points === undefined).length;
  const share = sharing === 0 ? 0 : Math.max(0, test.points - own) / sharing;
  return cases.map(({ name, points = share }) => ({ name, maxPoints: points }));
}
