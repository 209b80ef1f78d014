'use client';

import type { LtiGradeLink } from '@crucible/contracts/lti';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

const PENDING_INTERVAL_MS = 3_000;

/** How the grades of an assignment are sent to learning platforms; nothing where it is linked nowhere. */
export function PlatformGrades({ assignmentId }: { assignmentId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const links = useQuery(
    trpc.ltiConnections.grades.queryOptions(
      { assignmentId },
      {
        refetchInterval: ({ state }) =>
          state.data?.some(({ isPending }) => isPending) === true && PENDING_INTERVAL_MS,
      },
    ),
  );
  const send = useMutation(
    trpc.ltiConnections.sendGrades.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.ltiConnections.pathKey() }),
    }),
  );
  if (links.data === undefined || links.data.length === 0) return null;
  return (
    <Card
      title="Grades on learning platforms"
      description="What students may see of their grades is sent whenever it changes."
      actions={
        links.data.some(({ takesGrades }) => takesGrades) && (
          <Button disabled={send.isPending} onClick={() => send.mutate({ assignmentId })}>
            Send all again
          </Button>
        )
      }
    >
      <ul className="grid gap-3 text-sm">
        {links.data.map((link, index) => (
          // Two links of one course have nothing else that tells them apart.
          <li key={index} className="grid gap-1">
            <LinkState link={link} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LinkState({ link }: { link: LtiGradeLink }) {
  const { platform, context, takesGrades, sent, refused, lastSentAt, isPending, problem } = link;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium wrap-anywhere">
          {platform}: {context}
        </span>
        {isPending && <Badge tone="wait">Being sent</Badge>}
        {refused > 0 && <Badge tone="bad">{refused} refused</Badge>}
      </p>
      <p className="text-muted">
        {takesGrades ? (
          <>
            Sent: {sent}
            {lastSentAt !== null && (
              <>
                , last <Moment at={lastSentAt} />
              </>
            )}
            .
          </>
        ) : (
          'The platform takes no grades for this link.'
        )}
        {problem !== null && ` Last failure: ${problem}`}
      </p>
    </>
  );
}
