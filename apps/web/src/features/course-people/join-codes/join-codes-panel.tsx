'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { usePeopleChanged } from '../use-people-changed.ts';
import { JoinCodeItem } from './join-code-item.tsx';
import { NewCodeDialog } from './new-code-dialog.tsx';

type JoinCodesPanelProps = { courseId: string; mayChange: boolean };

/** The codes and links by which students join. */
export function JoinCodesPanel({ courseId, mayChange }: JoinCodesPanelProps) {
  const trpc = useTRPC();
  const codes = useQuery(trpc.coursePeople.joinCodes.queryOptions({ courseId }));
  const [isMaking, setMaking] = useState(false);
  const { changed, refused } = usePeopleChanged();
  const revoke = useMutation(
    trpc.coursePeople.revokeJoinCode.mutationOptions({
      onError: refused,
      onSuccess: async () => {
        await changed();
        toast.success('The code was revoked.');
      },
    }),
  );
  const newCode = mayChange && (
    <Button look="primary" onClick={() => setMaking(true)}>
      New code
    </Button>
  );

  return (
    <QueryView query={codes} what="the codes">
      {(list) => (
        <div className="grid gap-3">
          {list.length === 0 ? (
            <EmptyState icon={Ticket} title="No codes yet" action={newCode}>
              Whoever has a code joins the course as a student, by typing it or by its link.
            </EmptyState>
          ) : (
            <>
              <div className="flex justify-end">{newCode}</div>
              <ul aria-label="Join codes" className="grid gap-3">
                {list.map((code) => (
                  <JoinCodeItem
                    key={code.id}
                    code={code}
                    nowMs={codes.dataUpdatedAt}
                    {...(mayChange && {
                      onRevoke: () => revoke.mutate({ courseId, joinCodeId: code.id }),
                    })}
                  />
                ))}
              </ul>
            </>
          )}
          <NewCodeDialog courseId={courseId} open={isMaking} onOpenChange={setMaking} />
        </div>
      )}
    </QueryView>
  );
}
