'use client';

import { useSession } from '../../../lib/use-session.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { AccountCard } from './account-card.tsx';
import { CoursesCard } from './courses-card.tsx';
import { PersonKeysCard } from './person-keys-card.tsx';
import { PersonQuotasCard } from './person-quotas-card.tsx';
import { RunsCard } from './runs-card.tsx';
import { usePerson } from './use-person.ts';

/** One person with an account, for admins: what there is of them, and what can be done. */
export function PersonView({ personId }: { personId: string }) {
  const { person } = usePerson(personId);
  const isSelf = useSession().data?.personId === personId;
  useDocumentTitle(person.data?.person.name);
  return (
    <QueryView query={person} what="the person" isPage>
      {(detail) => (
        <Page
          crumbs={<Crumbs items={[{ href: '/admin/people', text: 'People' }]} />}
          title={detail.person.name}
          description={detail.person.email}
          actions={<ButtonLink href={`/admin/audit?about=${personId}`}>What they did</ButtonLink>}
        >
          <div className="grid grid-cols-2 gap-6 max-lg:grid-cols-1">
            <AccountCard detail={detail} isSelf={isSelf} />
            <PersonQuotasCard key={JSON.stringify(detail.quotas.own)} detail={detail} />
            <RunsCard runs={detail.recentRuns} />
            <CoursesCard courses={detail.courses} />
          </div>
          <PersonKeysCard detail={detail} />
        </Page>
      )}
    </QueryView>
  );
}
