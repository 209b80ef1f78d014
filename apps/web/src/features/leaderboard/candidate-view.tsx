'use client';

import type { BoardCandidate } from '@crucible/contracts/leaderboard';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../components/ui/card.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { CandidateEntries } from './candidate-entries.tsx';
import { CandidateSettings } from './candidate-settings.tsx';

/** A candidate: what it is, and where it stands on every leaderboard that whoever looks may see. */
export function CandidateView({ entryId }: { entryId: string }) {
  const api = useTRPC();
  const candidate = useQuery(api.leaderboards.candidate.queryOptions({ entryId }));
  useDocumentTitle(candidate.data?.name);
  return (
    <QueryView
      isPage
      query={candidate}
      what="the candidate"
      loading={<Skeleton label="the candidate" className="mx-auto max-w-6xl px-6 py-8" />}
    >
      {(found) => <Candidate candidate={found} entryId={entryId} />}
    </QueryView>
  );
}

function Candidate({ candidate, entryId }: { candidate: BoardCandidate; entryId: string }) {
  const { name, personName, isOwn, settings, entries } = candidate;
  return (
    <Page title={name} description={whose(personName, isOwn)}>
      <Card title="On leaderboards" description="Each by pass@1, the newest first.">
        <CandidateEntries entries={entries} shownId={entryId} />
      </Card>
      <Card title="Settings">
        <CandidateSettings settings={settings} />
      </Card>
    </Page>
  );
}

function whose(personName: string | null, isOwn: boolean): string {
  if (isOwn) return 'A candidate of yours.';
  return personName === null ? 'A candidate whose account is gone.' : `A candidate of ${personName}.`;
}
