'use client';

import type { SimilarityPair } from '@crucible/contracts/similarity';
import { useQuery } from '@tanstack/react-query';
import { Dialog as Radix } from 'radix-ui';
import { X } from 'lucide-react';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { PairComparison } from './pair-comparison.tsx';
import { PairNoteForm } from './pair-note-form.tsx';
import type { RenderCode } from './render-code.ts';

type DialogProps = {
  assignmentId: string;
  pair: SimilarityPair;
  renderCode: RenderCode;
  onClose: () => void;
};

const PERCENT = 100;

/** Two submissions side by side, over the whole window. */
export function PairDialog({ assignmentId, pair, renderCode, onClose }: DialogProps) {
  const api = useTRPC();
  const { left, right, similarity, longest } = pair;
  const comparison = useQuery(api.similarity.compare.queryOptions({ assignmentId, pairId: pair.id }));
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-3 z-40 flex flex-col overflow-hidden rounded-xl border border-line bg-canvas text-ink shadow-float outline-none phone:inset-0 phone:rounded-none"
        >
          <div className="flex items-center gap-3 border-b border-line bg-surface px-5 py-3">
            <Radix.Title className="min-w-0 flex-1 text-base font-semibold">
              {left.personName} and {right.personName}
              <span className="figures ml-3 text-sm font-normal text-muted">
                {Math.round(similarity * PERCENT)} % alike, longest piece {longest} words
              </span>
            </Radix.Title>
            <Radix.Close
              aria-label="Close"
              className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
            >
              <X aria-hidden className="size-[18px]" />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-3">
            <QueryView query={comparison} what="the comparison">
              {(found) => <PairComparison comparison={found} renderCode={renderCode} />}
            </QueryView>
          </div>
          <PairNoteForm {...{ assignmentId, pair }} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
