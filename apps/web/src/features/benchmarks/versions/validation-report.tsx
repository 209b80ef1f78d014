'use client';

import type { BenchmarkValidation } from '@crucible/contracts/benchmark';
import { CircleCheck, CircleX } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { statusWords } from './status-words.ts';

type ValidationReportProps = {
  validation: BenchmarkValidation;
  onStart: () => void;
  isStarting: boolean;
};

/** Whether every problem's own solution passes, and which do not. */
export function ValidationReport({ validation, onStart, isStarting }: ValidationReportProps) {
  const { state, done, total, problems } = validation;
  return (
    <div className="grid min-w-0 gap-3">
      {state === 'running' && (
        <progress
          aria-label="Solutions tried"
          value={done}
          max={Math.max(1, total)}
          className="h-2 w-full accent-accent-fill"
        />
      )}
      <p role="status" className="figures flex items-center gap-2 text-sm">
        {state === 'none' && 'Before it can be published, the solution of each problem has to pass.'}
        {state === 'running' && `${done} of ${countOf(total, 'solution')} tried`}
        {state === 'passed' && (
          <>
            <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
            {total === 1 ? 'The solution passes.' : `All ${total} solutions pass.`}
          </>
        )}
        {state === 'failed' && (
          <>
            <CircleX aria-hidden className="size-4 shrink-0 text-bad" />
            {failedWords(problems.length, total)}
          </>
        )}
      </p>
      {problems.length > 0 && (
        <ul aria-label="Solutions that do not pass" className="grid gap-2">
          {problems.map(({ key, status, message }) => (
            <li
              key={key}
              className="grid min-w-0 gap-1 rounded-md border border-line bg-canvas px-3 py-2 text-sm"
            >
              <p>
                <span className="font-medium wrap-anywhere">{key}</span>{' '}
                <span className="text-muted">{statusWords(status)}</span>
              </p>
              {message !== '' && (
                <pre className="font-mono text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap">
                  {message}
                </pre>
              )}
            </li>
          ))}
        </ul>
      )}
      {state !== 'running' && (
        <Button
          look={state === 'none' ? 'primary' : 'outline'}
          className="justify-self-start"
          disabled={isStarting}
          onClick={onStart}
        >
          {state === 'none' ? 'Try its solutions' : 'Try them again'}
        </Button>
      )}
    </div>
  );
}

/** The report names two hundred at most. */
function failedWords(count: number, total: number): string {
  const some = count >= 200 ? 'At least 200' : `${count}`;
  return `${some} of ${countOf(total, 'solution')} ${count === 1 ? 'does' : 'do'} not pass. Mend the file and import it again.`;
}
