'use client';

import type { Course } from '@crucible/contracts/course';
import type { LtiConnection } from '@crucible/contracts/lti';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** The courses of learning platforms that are connected to this one; nothing where there are none. */
export function PlatformsCard({ course: { id: courseId } }: { course: Course }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const connections = useQuery(trpc.ltiConnections.list.queryOptions({ courseId }));
  const [leaving, setLeaving] = useState<LtiConnection>();
  const disconnect = useMutation(
    trpc.ltiConnections.disconnect.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: async () => {
        setLeaving(undefined);
        await queryClient.invalidateQueries({ queryKey: trpc.ltiConnections.pathKey() });
      },
    }),
  );
  if (connections.data === undefined || connections.data.length === 0) return null;
  return (
    <Card
      title="Learning platforms"
      description="Who opens a link of these courses becomes a member here, and grades go there."
    >
      <ul className="grid gap-2">
        {connections.data.map((connection) => (
          <li key={connection.id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="grid min-w-0">
              <span className="font-medium wrap-anywhere">{connection.context}</span>
              <span className="text-xs text-muted">{connection.platform}</span>
            </span>
            <Button onClick={() => setLeaving(connection)}>
              Disconnect <span className="sr-only">{connection.context}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== undefined}
        onOpenChange={() => setLeaving(undefined)}
        title={`Disconnect ${leaving?.context ?? ''}?`}
        description="Links of the platform open nothing any more, and no grades are sent, until it is connected again. Members stay."
        confirm="Disconnect"
        danger
        busy={disconnect.isPending}
        onConfirm={() => leaving && disconnect.mutate({ courseId, connectionId: leaving.id })}
      />
    </Card>
  );
}
