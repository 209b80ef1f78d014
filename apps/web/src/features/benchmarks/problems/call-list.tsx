import type { FunctionTest } from '@crucible/contracts/benchmark-problem';
import { ArrowRight } from 'lucide-react';
import { CodeText } from '../../../components/code-text.tsx';
import { callText } from './call-text.ts';

type CallListProps = { test: FunctionTest; entryPoint: string; language: string };

/** Calls with data, and what has to come of them. */
export function CallList({ test: { calls, contract }, entryPoint, language }: CallListProps) {
  return (
    <div className="grid min-w-0 gap-3">
      <ul aria-label="Calls" className="grid divide-y divide-line rounded-lg border border-line bg-canvas">
        {calls.map((call, index) => {
          const { call: text, outcome } = callText(call, entryPoint);
          return (
            <li key={index} className="grid gap-1 px-3 py-2 font-mono text-[13px] wrap-anywhere">
              <span>{text}</span>
              <span className="flex items-start gap-1.5 text-muted">
                <ArrowRight role="img" aria-label="gives" className="mt-0.5 size-3.5 shrink-0" />
                {outcome ?? <span className="font-sans">what the solution gives</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {contract !== '' && (
        <CodeText title="Calls are left out where this does not hold" code={contract} language={language} />
      )}
    </div>
  );
}
