import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { versionQuery } from '../problems/shown-version.ts';

/** The versions that never change, newest first. */
export function PublishedVersions({ benchmark }: { benchmark: BenchmarkDetail }) {
  const published = benchmark.versions.filter(({ publishedAt }) => publishedAt !== null);
  if (published.length === 0) return null;
  return (
    <Card title="Published">
      <ul aria-label="Published versions" className="grid divide-y divide-line">
        {published.map((version) => (
          <PublishedVersion key={version.id} benchmark={benchmark} version={version} />
        ))}
      </ul>
    </Card>
  );
}

type PublishedVersionProps = { benchmark: BenchmarkDetail; version: BenchmarkVersion };

function PublishedVersion({ benchmark, version }: PublishedVersionProps) {
  const { number, problems, privateProblems, note, publishedAt, contentHash } = version;
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <TextLink
          href={`/benchmarks/${benchmark.slug}/problems${versionQuery(benchmark, version)}`}
          className="font-medium"
        >
          Version {number}
        </TextLink>
        {benchmark.current?.id === version.id && <Badge tone="good">Current</Badge>}
        <span className="figures text-muted">
          {countOf(problems, 'problem')}
          {privateProblems > 0 && `, ${privateProblems} of them private`}
        </span>
        {publishedAt !== null && <Moment at={publishedAt} className="text-muted" />}
        <TextLink
          href={`/api/benchmarks/${benchmark.slug}/versions/${number}/benchmark.zip`}
          download
          prefetch={false}
          aria-label={`Download version ${number}`}
        >
          Download
        </TextLink>
      </p>
      {note !== '' && <p className="text-sm wrap-anywhere whitespace-pre-wrap">{note}</p>}
      <p className="font-mono text-xs wrap-anywhere text-muted">
        <span className="font-sans">Hash</span> {contentHash}
      </p>
    </li>
  );
}
