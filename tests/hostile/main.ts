/** The security suite: hostile cases against the real thing, with a table of what came of them. */
import { writeFile } from 'node:fs/promises';
import { startEngine } from '../../apps/runner/src/executor/engine-fixture.ts';
import { ALL_CASES } from './cases/all-cases.ts';
import { chooseCases } from './suite/choose-cases.ts';
import { isFailure } from './suite/row.ts';
import type { Row } from './suite/row.ts';
import { runCases } from './suite/run-cases.ts';
import { runEngineCase } from './suite/run-engine-case.ts';
import { formatRow, formatTotals } from './suite/table.ts';

const choice = chooseCases(ALL_CASES, process.argv.slice(2));
const rows: Row[] = [];
const tell = (row: Row) => {
  rows.push(row);
  console.log(formatRow(row));
};

const engine = await startEngine();
await runCases(
  { cases: choice.cases.filter((each) => each.kind === 'engine'), level: 'standard', tell },
  (hostile) => runEngineCase(engine, hostile, 'standard'),
);
await engine.stop();
console.log(`\n${formatTotals(rows)}`);
if (choice.results !== null) await writeFile(choice.results, JSON.stringify(rows));
process.exit(rows.some(isFailure) ? 1 : 0);
