'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { FormError } from '../../../components/ui/form.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { RosterLines } from '../roster/roster-lines.tsx';
import { usePeopleChanged } from '../use-people-changed.ts';

type ViewProps = { courseId: string; connectionId: string };

/** Who is in a course of a platform: asked for, looked at person by person, and only then taken over. */
export function PlatformMembersView({ courseId, connectionId }: ViewProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const { changed, refused } = usePeopleChanged();
  const connections = useQuery(trpc.ltiConnections.list.queryOptions({ courseId }));
  const preview = useMutation(trpc.ltiConnections.previewMembers.mutationOptions());
  const people = `/courses/${courseId}/people`;
  const apply = useMutation(
    trpc.ltiConnections.applyMembers.mutationOptions({
      onError: refused,
      onSuccess: async ({ counts }) => {
        await changed();
        toast.success(`${countOf(counts.add, 'person', 'people')} added, ${counts.invite} invited.`);
        router.push(people);
      },
    }),
  );
  const counts = preview.data?.counts;
  const hasWork = counts !== undefined && counts.add + counts.invite > 0;

  return (
    <QueryView isPage query={connections} what="the platform">
      {(list) => {
        const connection = list.find(({ id }) => id === connectionId);
        const platform = connection?.platform ?? 'the platform';
        return (
          <Page
            title={`Update from ${platform}`}
            description={`Who is in ${connection?.context ?? 'its course'} there. Nobody is removed by it, and members keep their roles. Whoever has an account already that is not linked is invited to the course.`}
          >
            {preview.data === undefined ? (
              <div>
                <Button
                  look="primary"
                  disabled={preview.isPending}
                  onClick={() => preview.mutate({ courseId, connectionId })}
                >
                  {preview.isPending ? 'Asking…' : `Ask ${platform}`}
                </Button>
              </div>
            ) : (
              <>
                <RosterLines fileName={platform} preview={preview.data} />
                <div className="flex flex-wrap gap-2">
                  <Button
                    look="primary"
                    disabled={!hasWork || apply.isPending}
                    onClick={() => apply.mutate({ courseId, connectionId })}
                  >
                    {hasWork ? 'Carry it out' : 'Nothing to do'}
                  </Button>
                  <ButtonLink href={people}>Cancel</ButtonLink>
                </div>
              </>
            )}
            <FormError>{preview.error === null ? undefined : explainError(preview.error)}</FormError>
          </Page>
        );
      }}
    </QueryView>
  );
}
