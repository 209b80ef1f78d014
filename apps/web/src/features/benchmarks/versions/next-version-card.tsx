'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { Card } from '../../../components/ui/card.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import { PublishButton } from './publish-button.tsx';
import { useValidation } from './use-validation.ts';
import { ValidationReport } from './validation-report.tsx';

type NextVersionCardProps = { benchmark: BenchmarkDetail; version: BenchmarkVersion };

/** The version that is not published: whether its solutions pass, and the way to publish it. */
export function NextVersionCard({ benchmark, version }: NextVersionCardProps) {
  const { slug } = benchmark;
  const { number, problems, privateProblems, limits, note, createdAt } = version;
  const validation = useValidation(slug);
  return (
    <Card
      title={`Version ${number}, not published`}
      description={
        <>
          {countOf(problems, 'problem')}
          {privateProblems > 0 && `, ${privateProblems} of them private`}; each sample has{' '}
          {formatDuration(limits.wallMs)} and {formatBytes(limits.memoryBytes)}. Imported{' '}
          <Moment at={createdAt} as="ago" />.{' '}
          <TextLink href={`/benchmarks/${slug}/problems?version=${number}`}>Look at its problems</TextLink>
        </>
      }
      actions={validation.query.data?.state === 'passed' && <PublishButton slug={slug} version={version} />}
    >
      {note !== '' && <p className="text-sm wrap-anywhere whitespace-pre-wrap">{note}</p>}
      <QueryView query={validation.query} what="what came of its solutions">
        {(data) => (
          <ValidationReport validation={data} onStart={validation.start} isStarting={validation.isStarting} />
        )}
      </QueryView>
    </Card>
  );
}
