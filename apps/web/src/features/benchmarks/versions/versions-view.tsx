'use client';

import { Page } from '../../../components/ui/page.tsx';
import { KeptBenchmark } from '../kept-benchmark.tsx';
import { ImportAssignmentsCard } from './import-assignments-card.tsx';
import { ImportCard } from './import-card.tsx';
import { NextVersionCard } from './next-version-card.tsx';
import { PublishedVersions } from './published-versions.tsx';

/** Where problems come in: the version that is to be published next, and those that are. */
export function VersionsView({ slug }: { slug: string }) {
  return (
    <Page
      title="Versions"
      description="Problems are imported, their own solutions are tried, and then the version is published. From then on it never changes."
    >
      <KeptBenchmark slug={slug}>
        {(benchmark) => {
          const next = benchmark.versions.find(({ publishedAt }) => publishedAt === null);
          return (
            <>
              {next !== undefined && <NextVersionCard key={next.id} benchmark={benchmark} version={next} />}
              <ImportCard benchmark={benchmark} replaces={next} />
              <ImportAssignmentsCard benchmark={benchmark} />
              <PublishedVersions benchmark={benchmark} />
            </>
          );
        }}
      </KeptBenchmark>
    </Page>
  );
}
