'use client';

import type { JoinOffer } from '@crucible/contracts/join-code';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { GraduationCap, TicketX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { errorBody, explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';

/** What a code leads to, and the button that follows it. */
export function OfferView({ code }: { code: string }) {
  const trpc = useTRPC();
  // Guesses are counted, so a wrong code is not tried again.
  const offer = useQuery(trpc.courses.offer.queryOptions({ code }, { retry: false, staleTime: Infinity }));
  if (offer.error !== null && errorBody(offer.error).code === 'not_found') {
    return (
      <EmptyState
        heading
        icon={TicketX}
        title="This code does not work"
        action={<ButtonLink href="/join">Type it again</ButtonLink>}
      >
        It may be mistyped, have expired, or have been revoked. Ask whoever gave it to you for another one.
      </EmptyState>
    );
  }
  return (
    <QueryView isPage query={offer} what="the course">
      {(data) => <Offer code={code} offer={data} />}
    </QueryView>
  );
}

function Offer({ code, offer: { course, section, isMember } }: { code: string; offer: JoinOffer }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const name = useSession().data?.name;
  const join = useMutation(
    trpc.courses.join.mutationOptions({
      onSuccess: async ({ courseId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.courses.pathKey() });
        router.push(`/courses/${courseId}`);
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return (
    <EmptyState
      heading
      icon={GraduationCap}
      title={isMember ? `You are in ${course.name}` : `Join ${course.name}?`}
      action={
        isMember ? (
          <ButtonLink look="primary" href={`/courses/${course.id}`}>
            Open the course
          </ButtonLink>
        ) : (
          <Button
            look="primary"
            disabled={join.isPending || join.isSuccess}
            onClick={() => join.mutate({ code })}
          >
            Join the course
          </Button>
        )
      }
    >
      {course.code}
      {section !== null && `, section ${section.name}`}
      {!isMember && `. Whoever teaches it sees you as ${name ?? 'a member'}, and what you hand in.`}
    </EmptyState>
  );
}
