/** The security suite: hostile cases against the real thing, with a table of what came of them. */
import { writeFile } from 'node:fs/promises';
import { ALL_CASES } from './cases/all-cases.ts';
import { chooseCases } from './suite/choose-cases.ts';
import { runChoice } from './suite/run-choice.ts';
import { isFailure } from './suite/row.ts';
import type { Row } from './suite/row.ts';
import { formatRow, formatTotals } from './suite/table.ts';

const choice = chooseCases(ALL_CASES, process.argv.slice(2));
const rows: Row[] = [];
await runChoice(choice, (row) => {
  rows.push(row);
  console.log(formatRow(row));
});
console.log(`\n${formatTotals(rows)}`);
if (choice.results !== null) await writeFile(choice.results, JSON.stringify(rows));
process.exit(rows.some(isFailure) ? 1 : 0);
