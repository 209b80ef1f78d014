import type { ReadReport, ReportCases } from '@crucible/contracts/assignment-package';
import { caseName } from '@crucible/interchange/junit/case-name';
import { readJunit } from '@crucible/interchange/junit/read-junit';
import { PackageError } from '@crucible/interchange/package-error';
import { AppError } from '../lib/app-error.ts';

const MAX_NAME_LENGTH = 500;

/**
 * The tests of a report in JUnit XML, with the points that it gives them, as the list of a unit test. Throws `invalid_input`
 * when it is no such report.
 */
export function readReportCases({ framework, xml }: Pick<ReadReport, 'framework' | 'xml'>): ReportCases {
  try {
    const points = new Map(readJunit(Buffer.from(xml)).map((one) => [caseName(one, framework), one.points]));
    const cases = [...points].filter(([name]) => name !== '' && name.length <= MAX_NAME_LENGTH);
    return { cases: cases.map(([name, worth]) => (worth === null ? { name } : { name, points: worth })) };
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new AppError('invalid_input', { userMessage: error.message, cause: error.cause });
  }
}
