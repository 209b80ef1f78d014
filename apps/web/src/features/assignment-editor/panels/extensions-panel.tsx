'use client';

import type { Override } from '@crucible/contracts/assignment-override';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarClock, Plus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { ExtensionDialog } from './extension-dialog.tsx';
import { overrideWords } from './override-words.ts';

/** Other dates and limits for people and sections. */
export function ExtensionsPanel() {
  const { assignment, canEdit } = useEditor();
  const api = useTRPC();
  const overrides = useQuery(api.overrides.list.queryOptions({ assignmentId: assignment.id }));
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Override | null>(null);
  const revoke = useMutation(api.overrides.revoke.mutationOptions());

  async function confirm(overrideId: string): Promise<void> {
    try {
      await revoke.mutateAsync({ assignmentId: assignment.id, overrideId });
      setRevoking(null);
      await overrides.refetch();
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  return (
    <Card
      title="Extensions"
      description="Other dates or limits for a person or a section. Of several, the highest priority decides, each field by itself; the person’s own goes before the section’s."
      actions={
        <Button disabled={!canEdit} onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-4" />
          Add extension
        </Button>
      }
    >
      <QueryView query={overrides} what="the extensions">
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={CalendarClock} title="Everybody has the same dates" />
          ) : (
            <ul className="grid gap-1">
              {list.map((override) => (
                <Extension
                  key={override.id}
                  override={override}
                  zone={assignment.course.timeZone}
                  onRevoke={canEdit ? () => setRevoking(override) : null}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      <ExtensionDialog open={adding} onOpenChange={setAdding} onAdded={() => void overrides.refetch()} />
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={() => setRevoking(null)}
        title="Revoke this extension?"
        description="From now on the dates are those of all again. What was handed in by then is late if it is late by those."
        confirm="Revoke"
        danger
        busy={revoke.isPending}
        onConfirm={() => {
          if (revoking !== null) void confirm(revoking.id);
        }}
      />
    </Card>
  );
}

type ExtensionProps = { override: Override; zone: string; onRevoke: (() => void) | null };

function Extension({ override, zone, onRevoke }: ExtensionProps) {
  const { person, section, reason, createdByName, revokedAt } = override;
  const whose = person?.name ?? `Section ${section?.name ?? ''}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 text-sm first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {whose}
          {revokedAt !== null && <Badge>revoked</Badge>}
          {override.priority !== 0 && <Badge>priority {override.priority}</Badge>}
        </p>
        <p className="text-muted">{overrideWords(override, zone).join(' · ')}</p>
        <p className="text-xs text-muted">
          {reason === '' ? 'Without a reason' : reason}
          {createdByName === null ? '' : `, by ${createdByName}`}
        </p>
      </div>
      {onRevoke !== null && revokedAt === null && <Button onClick={onRevoke}>Revoke</Button>}
    </li>
  );
}
