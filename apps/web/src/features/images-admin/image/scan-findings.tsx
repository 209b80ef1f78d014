'use client';

import type { ScanFinding, ScanSummary } from '@crucible/contracts/admin-image';
import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { SCANNER_WORDS, SEVERITIES, SEVERITY_WORDS } from '../image-words.ts';
import { ScanCounts } from '../scan-counts.tsx';

type ScanFindingsProps = { imageName: string; versionId: string; summary: ScanSummary };

/** What a scan has found in a version; each of it once somebody wants to know. */
export function ScanFindings({ imageName, versionId, summary }: ScanFindingsProps) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const scan = useQuery(trpc.images.scan.queryOptions({ imageName, versionId }, { enabled: isOpen }));
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer rounded-sm text-sm">
        Scanned <Moment at={summary.scannedAt} as="ago" /> by {SCANNER_WORDS[summary.scanner]}:{' '}
        <ScanCounts scan={summary} />
      </summary>
      {isOpen && (
        <div className="pt-3">
          <QueryView query={scan} what="the findings">
            {({ findings }) => (
              <DataTable
                label="Vulnerabilities"
                rows={findings}
                rowKey={({ id, package: name }) => `${id} ${name}`}
                columns={COLUMNS}
                initialSort={{ column: 'severity' }}
                empty={<EmptyState icon={ShieldCheck} title="Nothing is known to be wrong" />}
              />
            )}
          </QueryView>
        </div>
      )}
    </details>
  );
}

const COLUMNS: readonly Column<ScanFinding>[] = [
  {
    ...{ id: 'severity', header: 'Severity', sortBy: ({ severity }) => SEVERITIES.indexOf(severity) },
    cell: ({ severity }) => SEVERITY_WORDS[severity],
  },
  {
    ...{ id: 'id', header: 'Known as', namesRow: true, sortBy: ({ id }) => id },
    cell: ({ id, title }) => (
      <>
        <span className="font-medium">{id}</span>
        {title !== '' && <span className="block max-w-md text-xs text-muted">{title}</span>}
      </>
    ),
  },
  {
    ...{ id: 'package', header: 'Package', sortBy: ({ package: name }) => name },
    cell: ({ package: name, installed }) => (
      <>
        {name} <span className="figures text-xs text-muted">{installed}</span>
      </>
    ),
  },
  {
    ...{ id: 'fixed', header: 'Mended in', wideOnly: true },
    cell: ({ fixed }) => fixed ?? <span className="text-muted">nothing yet</span>,
  },
];
