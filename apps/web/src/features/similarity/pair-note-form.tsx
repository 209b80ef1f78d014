'use client';

import type { SimilarityPair } from '@crucible/contracts/similarity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { CONTROL_LOOK } from '../../components/ui/control-look.ts';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { classNames } from '../../lib/class-names.ts';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { VERDICTS, isVerdict } from './pair-verdicts.ts';

/** What is to be made of two submissions; only the staff sees it. */
export function PairNoteForm({ assignmentId, pair }: { assignmentId: string; pair: SimilarityPair }) {
  const api = useTRPC();
  const cache = useQueryClient();
  const [verdict, setVerdict] = useState(pair.verdict);
  const [note, setNote] = useState(pair.note);
  const save = useMutation(
    api.similarity.note.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.similarity.get.queryFilter({ assignmentId }));
        toast.success('The verdict was noted.');
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return (
    <form
      aria-label="Verdict"
      className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-5 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ assignmentId, pairId: pair.id, verdict, note });
      }}
    >
      <SmallSelect
        label="Verdict"
        className="h-9"
        value={verdict}
        onChange={({ target }) => isVerdict(target.value) && setVerdict(target.value)}
        options={Object.entries(VERDICTS).map(([value, { text }]) => ({ value, text }))}
      />
      <input
        aria-label="Note for the staff"
        placeholder="Note for the staff"
        value={note}
        onChange={({ target }) => setNote(target.value)}
        className={classNames('h-9 min-w-40 flex-1', CONTROL_LOOK)}
      />
      <Button type="submit" look="primary" disabled={save.isPending}>
        Note it
      </Button>
    </form>
  );
}
