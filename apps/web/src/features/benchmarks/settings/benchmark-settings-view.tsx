'use client';

import { Page } from '../../../components/ui/page.tsx';
import { KeptBenchmark } from '../kept-benchmark.tsx';
import { ArchiveCard } from './archive-card.tsx';
import { DetailsCard } from './details-card.tsx';
import { FreezeCard } from './freeze-card.tsx';
import { QuotaCard } from './quota-card.tsx';
import { RevealCard } from './reveal-card.tsx';

/** What its keepers can do with the whole of a benchmark. */
export function BenchmarkSettingsView({ slug }: { slug: string }) {
  return (
    <Page title="Settings" width="text">
      <KeptBenchmark slug={slug}>
        {(benchmark) => (
          <>
            <DetailsCard benchmark={benchmark} />
            <QuotaCard benchmark={benchmark} />
            <FreezeCard benchmark={benchmark} />
            <RevealCard benchmark={benchmark} />
            <ArchiveCard benchmark={benchmark} />
          </>
        )}
      </KeptBenchmark>
    </Page>
  );
}
