'use client';

import type { Version } from '@crucible/contracts/assignment';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { useEditor } from '../draft/editor-context.tsx';

/** What was published, and a way back to each of it. */
export function VersionsPanel() {
  const { assignment, draft, canEdit } = useEditor();
  const api = useTRPC();
  const client = useTRPCClient();
  const [restoring, setRestoring] = useState<Version | null>(null);
  const versions = useQuery(
    api.assignments.versions.queryOptions({ assignmentId: assignment.id }, { refetchOnMount: 'always' }),
  );

  async function restore(number: number): Promise<void> {
    try {
      const content = await client.assignments.version.query({ assignmentId: assignment.id, number });
      draft.edit(() => content);
      setRestoring(null);
      toast.success(`The draft is version ${number} again. Publish it to let students have it.`);
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  return (
    <Card title="Versions" description="What students see and are graded by is the current one.">
      <QueryView query={versions} what="the versions">
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={History} title="Nothing was published yet" />
          ) : (
            <ol className="grid">
              {list.map((version) => (
                <li
                  key={version.id}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 text-sm first:border-t-0"
                >
                  <div className="min-w-0 flex-1">
                    <p className="flex items-center gap-2 font-medium">
                      Version {version.number}
                      {version.isCurrent && <Badge tone="good">current</Badge>}
                    </p>
                    {version.note !== '' && <p>{version.note}</p>}
                    <p className="text-xs text-muted">
                      <Moment at={version.createdAt} />
                      {version.createdByName === null ? '' : `, by ${version.createdByName}`} ·{' '}
                      {version.submissionCount} submissions
                    </p>
                  </div>
                  {canEdit && <Button onClick={() => setRestoring(version)}>Make it the draft again</Button>}
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
      <ConfirmDialog
        open={restoring !== null}
        onOpenChange={() => setRestoring(null)}
        title={`Make version ${restoring?.number ?? ''} the draft again?`}
        description="What the draft says now is lost, unless it was published."
        confirm="Make it the draft"
        onConfirm={() => {
          if (restoring !== null) void restore(restoring.number);
        }}
      />
    </Card>
  );
}
