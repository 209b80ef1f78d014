'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Pagination } from '../../components/ui/pagination.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { AuditFields } from './audit-fields.tsx';
import { CheckCard } from './check-card.tsx';
import { EventList } from './event-list.tsx';
import { ExportLinks } from './export-links.tsx';
import { useAuditFilter } from './use-audit-filter.ts';

const PAGE_LENGTH = 50;

/** Who did what, when and from where; with `about`, what somebody did and what was done to them. */
export function AuditView({ about }: { about?: string | undefined }) {
  const trpc = useTRPC();
  const search = useAuditFilter(about);
  const events = useQuery(
    trpc.audit.list.queryOptions(
      { ...search.filter, limit: PAGE_LENGTH, ...(search.cursor !== null && { cursor: search.cursor }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page
      title="Audit"
      description={
        about === undefined
          ? 'Everything of weight that was done here, and by whom. Nothing in it can be changed.'
          : `What ${events.data?.names[about] ?? 'one person'} did, and what was done to their account.`
      }
      actions={
        <>
          {about !== undefined && <ButtonLink href="/admin/audit">Events of everybody</ButtonLink>}
          <ExportLinks filter={search.filter} />
        </>
      }
    >
      <CheckCard />
      <AuditFields search={search} />
      <QueryView query={events} what="the events">
        {(page) => (
          <>
            {page.events.length === 0 ? (
              <EmptyState icon={ScrollText} title="Nothing like it was recorded" />
            ) : (
              <EventList page={page} />
            )}
            <Pagination
              label="Pages of events"
              page={search.page}
              pageCount={null}
              hasNext={page.nextCursor !== null}
              onPage={(next) => search.turn(next, page.nextCursor)}
            />
          </>
        )}
      </QueryView>
    </Page>
  );
}
