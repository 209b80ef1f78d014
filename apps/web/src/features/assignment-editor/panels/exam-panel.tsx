'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { MonitorCheck } from 'lucide-react';
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
import { useTRPC } from '../../../lib/trpc.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { examSummaries } from './exam-summaries.ts';
import type { ExamSummary } from './exam-summaries.ts';

const POLL_MS = 10_000;

/** Who sits the exam, what was recorded meanwhile, and a way into another browser. */
export function ExamPanel() {
  const { assignment } = useEditor();
  const api = useTRPC();
  const assignmentId = assignment.id;
  const events = useQuery(api.exams.events.queryOptions({ assignmentId }, { refetchInterval: POLL_MS }));
  const release = useMutation(api.exams.release.mutationOptions());
  const [releasing, setReleasing] = useState<ExamSummary | null>(null);

  async function confirm({ personId, personName }: ExamSummary): Promise<void> {
    try {
      await release.mutateAsync({ assignmentId, personId });
      setReleasing(null);
      toast.success(`${personName} can begin in another browser.`);
      await events.refetch();
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  return (
    <Card
      title="Exam"
      description="What was recorded while it was sat. Of pastes how much and where, never what."
    >
      <QueryView query={events} what="what was recorded">
        {(list) => {
          const people = examSummaries(list);
          if (people.length === 0) return <EmptyState icon={MonitorCheck} title="Nobody has begun yet" />;
          return (
            <ul className="grid">
              {people.map((person) => (
                <li
                  key={person.personId}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 text-sm first:border-t-0"
                >
                  <Person person={person} />
                  {person.begunAt !== null && (
                    <Button onClick={() => setReleasing(person)}>Let into another browser</Button>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
      <ConfirmDialog
        open={releasing !== null}
        onOpenChange={() => setReleasing(null)}
        title={`Let ${releasing?.personName ?? ''} into another browser?`}
        description="The browser in which the exam was begun cannot go on with it then."
        confirm="Let in"
        busy={release.isPending}
        onConfirm={() => {
          if (releasing !== null) void confirm(releasing);
        }}
      />
    </Card>
  );
}

function Person({ person }: { person: ExamSummary }) {
  const { personName, begunAt, pastes, pastedCharacters, timesLeft, awayMs, refusals } = person;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {personName}
        {refusals > 0 && <Badge tone="bad">{refusals} × in a second browser</Badge>}
        {begunAt === null && <Badge tone="wait">may begin anew</Badge>}
      </p>
      <p className="text-muted">
        {begunAt !== null && (
          <>
            Begun <Moment at={begunAt} /> ·{' '}
          </>
        )}
        {pastes} pastes ({pastedCharacters} characters) · left the page {timesLeft} times (
        {Math.round(awayMs / 1000)} s)
      </p>
    </div>
  );
}
