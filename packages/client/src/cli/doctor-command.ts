import { join } from 'node:path';
import { styleText } from 'node:util';
import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import type { Connection } from './connection.ts';

type Deps = { connection: Connection; dockerHost: string | undefined; print: (line: string) => void };

const MARKS = { ok: '✓', warning: '!', problem: '✗', skipped: '–' } as const;
const COLORS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'gray' } as const;

/** `crucible doctor`: what is wrong with this installation, and what helps. Resolves with the exit code. */
export async function doctorCommand(deps: Deps, options: { json?: boolean | undefined }): Promise<number> {
  const { connection, dockerHost, print } = deps;
  const findings = await examine({
    ...connection,
    dockerHost,
    catalogFile: connection.folder === null ? null : join(connection.folder, '.crucible/images.json'),
  });
  if (options.json === true) print(JSON.stringify(findings, null, 2));
  else for (const line of describe(findings)) print(line);
  return findings.some((finding) => finding.state === 'problem') ? 1 : 0;
}

function describe(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map((finding) => finding.subject.length));
  const lines = findings.flatMap(({ state, subject, sentence, cure }) => [
    `${styleText(COLORS[state], MARKS[state])} ${subject.padEnd(width)}  ${sentence}`,
    ...(cure === undefined ? [] : [`  ${' '.repeat(width)}  ${styleText('dim', '→')} ${cure}`]),
  ]);
  const problems = findings.filter((finding) => finding.state === 'problem').length;
  const end =
    problems === 0
      ? 'Nothing is in the way.'
      : `${problems === 1 ? 'One problem' : `${problems} problems`} to solve.`;
  return [...lines, '', end];
}
