'use client';

import type { AssignmentBoard } from '@crucible/contracts/assignment-board';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { JoinDialog } from './join-dialog.tsx';

/** Whether one is on the leaderboard, under which name, and how to change it. */
export function OwnPlaceCard({ board }: { board: AssignmentBoard }) {
  const { assignment, mayJoin, ownPlace } = board;
  const api = useTRPC();
  const queries = useQueryClient();
  const [isChoosing, setIsChoosing] = useState(false);
  const leave = useMutation(
    api.assignmentBoards.leave.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.assignmentBoards.pathFilter());
        toast.success('You are not on the leaderboard any more.');
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return (
    <Card
      title={ownPlace === null ? 'You are not on the leaderboard' : 'You are on the leaderboard'}
      description={describePlace(ownPlace)}
      actions={
        <>
          {mayJoin && (
            <Button look={ownPlace === null ? 'primary' : 'outline'} onClick={() => setIsChoosing(true)}>
              {ownPlace === null ? 'Join' : 'Change the name'}
            </Button>
          )}
          {ownPlace !== null && (
            <Button disabled={leave.isPending} onClick={() => leave.mutate({ assignmentId: assignment.id })}>
              Leave
            </Button>
          )}
        </>
      }
    >
      {isChoosing && (
        <JoinDialog assignmentId={assignment.id} place={ownPlace} onClose={() => setIsChoosing(false)} />
      )}
    </Card>
  );
}

function describePlace(place: AssignmentBoard['ownPlace']): string {
  if (place === null)
    return 'Nobody sees anything of you here. You can join if you like, also under a pseudonym.';
  if (place.pseudonym === null) return 'Everybody in the course sees you here under your own name.';
  return `Other students see you here as “${place.pseudonym}”. The staff also sees your own name.`;
}
