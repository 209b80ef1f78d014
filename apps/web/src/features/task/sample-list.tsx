'use client';

import type { StudentContent, StudentTest } from '@crucible/contracts/student-assignment';
import { CornerDownRight } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';

type SampleListProps = { tests: StudentContent['tests']; onUseInput: (stdin: string) => void };

/** Samples as they are given: what goes in and what is to come out. */
export function SampleList({ tests, onUseInput }: SampleListProps) {
  const samples = tests.filter(({ sample }) => sample !== null);
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="samples" className="grid gap-3">
      <h2 id="samples" className="text-base font-semibold">
        Samples
      </h2>
      {samples.map((test) => (
        <Sample key={test.key} test={test} onUseInput={onUseInput} />
      ))}
    </section>
  );
}

function Sample({ test, onUseInput }: { test: StudentTest; onUseInput: (stdin: string) => void }) {
  const { name, sample } = test;
  const { stdin, args = [], call, expected, throws, files = [] } = sample ?? {};
  const texts = [
    { title: 'Call', text: call },
    { title: 'Arguments', text: args.length > 0 ? args.join(' ') : undefined },
    { title: 'Input', text: stdin === '' ? undefined : stdin },
    ...files
      .filter(({ encoding }) => encoding === 'utf8')
      .map(({ path, content }) => ({ title: path, text: content })),
    { title: call === undefined ? 'Expected output' : 'Expected', text: expected },
    {
      title: 'Expected',
      text: throws === undefined ? undefined : `an error${throws === '' ? '' : `: ${throws}`}`,
    },
  ];
  return (
    <article aria-label={`Sample ${name ?? ''}`} className="overflow-hidden rounded-lg border border-line">
      <div className="flex items-center justify-between gap-2 border-b border-line bg-canvas px-3 py-1.5">
        <h3 className="min-w-0 truncate text-sm font-medium">{name}</h3>
        {stdin !== undefined && stdin !== '' && (
          <Button look="quiet" className="h-7 px-2 text-xs" onClick={() => onUseInput(stdin)}>
            <CornerDownRight aria-hidden className="size-3.5" />
            Use as input
          </Button>
        )}
      </div>
      <dl className="grid divide-y divide-line">
        {texts.map(
          ({ title, text }, index) =>
            text !== undefined && (
              <div key={index} className="px-3 py-2">
                <dt className="text-xs text-muted">{title}</dt>
                <dd>
                  <pre
                    tabIndex={0}
                    aria-label={title}
                    className="max-h-60 overflow-auto font-mono text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap"
                  >
                    {text}
                  </pre>
                </dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
