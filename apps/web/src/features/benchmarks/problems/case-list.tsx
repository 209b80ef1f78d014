import type { IoTest } from '@crucible/contracts/benchmark-problem';
import { TextBlock } from '../../../components/text-block.tsx';

/** What a program reads, and what it has to write. */
export function CaseList({ test: { cases } }: { test: IoTest }) {
  return (
    <ol aria-label="Cases" className="grid gap-3">
      {cases.map(({ stdin, args, expected }, index) => (
        <li
          key={index}
          className="grid grid-cols-2 gap-3 rounded-lg border border-line p-3 phone:grid-cols-1"
        >
          <div className="grid content-start gap-3">
            {args.length > 0 && <TextBlock title={`Arguments of case ${index + 1}`} text={args.join(' ')} />}
            <TextBlock title={`Input of case ${index + 1}`} text={stdin} />
          </div>
          <TextBlock title={`Expected of case ${index + 1}`} text={expected} />
        </li>
      ))}
    </ol>
  );
}
