'use client';

import type { AuditCheck, AuditProblemKind } from '@crucible/contracts/audit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { toast } from 'sonner';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { countOf } from '../../lib/count-of.ts';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Whether the audit trail is what was recorded, when that was last looked at, and a button to look again. */
export function CheckCard() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const last = useQuery(trpc.audit.lastCheck.queryOptions());
  const check = useMutation(
    trpc.audit.check.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: (found) => {
        queryClient.setQueryData(trpc.audit.lastCheck.queryKey(), found);
        return queryClient.invalidateQueries({ queryKey: trpc.audit.list.pathKey() });
      },
    }),
  );
  return (
    <Card
      title="Integrity"
      description="Each event is sealed with a hash over itself and the one before it. The check follows them from the first to the last."
      actions={
        <Button aria-disabled={check.isPending} onClick={() => !check.isPending && check.mutate({})}>
          {check.isPending ? 'Checking…' : 'Check now'}
        </Button>
      }
    >
      <div role="status">
        <QueryView query={last} what="the last check">
          {(found) =>
            found === null ? (
              <p className="text-sm text-muted">It was never checked.</p>
            ) : (
              <CheckResult check={found} />
            )
          }
        </QueryView>
      </div>
    </Card>
  );
}

function CheckResult({ check }: { check: AuditCheck }) {
  const { isIntact, events, changed, missing, firstProblem, headPosition, headHash, durationMs } = check;
  return (
    <div className="grid gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={isIntact ? 'good' : 'bad'} icon={isIntact ? ShieldCheck : ShieldAlert}>
          {isIntact ? 'Intact' : 'Altered'}
        </Badge>
        <span>
          {countOf(events, 'event')} followed in {durationMs} ms, <Moment at={check.at} />
        </span>
      </p>
      {firstProblem !== null && (
        <p>
          {PROBLEM_WORDS[firstProblem.kind]}
          {firstProblem.position !== null && ` The place in the chain is ${firstProblem.position}.`}
          {firstProblem.eventId !== null && ` The event is ${firstProblem.eventId}.`} In all,{' '}
          {countOf(changed, 'event does', 'events do')} not fit, and{' '}
          {countOf(missing, 'is missing', 'are missing')}.
        </p>
      )}
      <p className="text-muted wrap-anywhere">
        The end of the chain is {headPosition}: <code className="font-mono text-xs">{headHash}</code>. Kept
        elsewhere, it shows later that nothing before it was written anew.
      </p>
    </div>
  );
}

const PROBLEM_WORDS: Readonly<Record<AuditProblemKind, string>> = {
  changed: 'An event is not what was sealed.',
  unlinked: 'An event does not follow the one that was before it when it was sealed.',
  backdated: 'An event was put in later, with an earlier date.',
  missing: 'Events that were sealed are not there any more.',
  wrong_end: 'The last event is not the one that was sealed last.',
  wrong_beginning: 'Events at the beginning were removed by something that was not retention.',
  outside: 'An event claims to be sealed and has no place in the chain.',
};
