import type { GradingRun, TestResult } from '@crucible/contracts/grading';
import Builder from 'fast-xml-builder';

const SECOND_MS = 1000;
/** Characters that XML cannot have, however they are written. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const OUR_FAULT: readonly TestResult['verdict'][] = ['judge_error', 'internal_error'];

const ATTRIBUTE = '@';
const builder = new Builder({
  attributeNamePrefix: ATTRIBUTE,
  ignoreAttributes: false,
  format: true,
  indentBy: '  ',
});

/** A grading as JUnit XML: a suite for each group, a property `points` for what a test got. It is for the staff. */
export function writeJunit(grading: GradingRun, name: string): string {
  const groups = new Map<string, TestResult[]>();
  for (const result of grading.results) {
    const group = result.groupId ?? name;
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  const suites = [...groups].map(([group, results]) => ({
    ...attributes({ name: group, ...counts(results) }),
    testcase: results.map((result) => toCase(result, group)),
  }));
  const document = {
    '?xml': attributes({ version: '1.0', encoding: 'UTF-8' }),
    testsuites: { ...attributes({ name, ...counts(grading.results) }), testsuite: suites },
  };
  return builder.build(document);
}

function counts(results: readonly TestResult[]): Record<string, string> {
  const count = (kind: string) => `${results.filter((result) => outcomeOf(result) === kind).length}`;
  const ms = results.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
  return {
    tests: `${results.length}`,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(ms),
  };
}

function toCase(result: TestResult, classname: string): Record<string, unknown> {
  const outcome = outcomeOf(result);
  const property = [
    attributes({ name: 'points', value: `${result.points}` }),
    attributes({ name: 'maxPoints', value: `${result.maxPoints}` }),
  ];
  const message = result.message === '' ? result.verdict.replaceAll('_', ' ') : result.message;
  return {
    ...attributes({ classname, name: result.name, time: seconds(result.durationMs ?? 0) }),
    properties: { property },
    ...(outcome === 'passed' ? {} : { [outcome]: attributes({ message, type: result.verdict }) }),
  };
}

function outcomeOf({ verdict }: TestResult): 'passed' | 'skipped' | 'error' | 'failure' {
  if (verdict === 'passed' || verdict === 'skipped') return verdict;
  return OUR_FAULT.includes(verdict) ? 'error' : 'failure';
}

function seconds(ms: number): string {
  return (ms / SECOND_MS).toFixed(3);
}

function attributes(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `${ATTRIBUTE}${name}`,
      value.replaceAll(NOT_IN_XML, '\uFFFD'),
    ]),
  );
}
