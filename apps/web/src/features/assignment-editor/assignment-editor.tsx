'use client';

import type { Assignment } from '@crucible/contracts/assignment';
import type { Language } from '@crucible/contracts/language';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Eye } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import { Banner } from '../../components/ui/banner.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { DraftNotices } from './draft-notices.tsx';
import { EditorProvider } from './draft/editor-context.tsx';
import { useDraft } from './draft/use-draft.ts';
import { ExamPanel } from './panels/exam-panel.tsx';
import { ExtensionsPanel } from './panels/extensions-panel.tsx';
import { LanguagesPanel } from './panels/languages-panel.tsx';
import { ProgramsPanel } from './panels/programs-panel.tsx';
import { SettingsPanel } from './panels/settings-panel.tsx';
import { StatementPanel } from './panels/statement-panel.tsx';
import { TestsPanel } from './panels/tests-panel.tsx';
import { VersionsPanel } from './panels/versions-panel.tsx';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { SaveState } from './save-state.tsx';
import { StateMenu } from './state-menu.tsx';

const PANELS = [
  { value: 'statement', text: 'Statement', content: <StatementPanel /> },
  { value: 'languages', text: 'Languages and files', content: <LanguagesPanel /> },
  { value: 'tests', text: 'Tests', content: <TestsPanel /> },
  { value: 'programs', text: 'Limits and programs', content: <ProgramsPanel /> },
  { value: 'settings', text: 'Settings', content: <SettingsPanel /> },
  { value: 'extensions', text: 'Extensions', content: <ExtensionsPanel /> },
  { value: 'versions', text: 'Versions', content: <VersionsPanel /> },
];
const EXAM = { value: 'exam', text: 'Exam', content: <ExamPanel /> };

/** Everything that a teacher says about an assignment, in one place. */
export function AssignmentEditor({ assignmentId }: { assignmentId: string }) {
  const api = useTRPC();
  const assignment = useQuery(
    api.assignments.get.queryOptions({ assignmentId }, { refetchOnMount: 'always', staleTime: Infinity }),
  );
  // What was read before may have been changed since, and saving from it would be a conflict.
  const fresh = { ...assignment, data: assignment.isFetchedAfterMount ? assignment.data : undefined };
  const languages = useQuery(api.languages.list.queryOptions());
  return (
    <QueryView query={fresh} what="the assignment">
      {(data) => <Editor key={data.id} assignment={data} languages={languages.data ?? []} />}
    </QueryView>
  );
}

type EditorProps = { assignment: Assignment; languages: readonly Language[] };

function Editor({ assignment, languages }: EditorProps) {
  const api = useTRPC();
  const [panel, setPanel] = useState('statement');
  const [publishing, setPublishing] = useState(false);
  const { course } = assignment;
  const me = useQuery(api.courses.get.queryOptions({ courseId: course.id }));
  const canEdit = me.data?.role === 'teacher' && me.data.archivedAt === null;
  const draft = useDraft(assignment, canEdit);
  const value = useMemo(
    () => ({ assignment, draft, languages, canEdit }),
    [assignment, draft, languages, canEdit],
  );
  useDocumentTitle(`Edit ${assignment.title}`);

  return (
    <EditorProvider value={value}>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 phone:basis-full">
            <StateBadge assignment={assignment} hasChanges={draft.hasUnpublishedChanges} />
            <SaveState state={draft.state} />
          </div>
          <ButtonLink href={`/courses/${course.id}/assignments/${assignment.id}`}>
            View as a student
          </ButtonLink>
          {canEdit && <StateMenu />}
          {canEdit && (
            <Button
              look="primary"
              onClick={() => void draft.flush().then((revision) => setPublishing(revision !== null))}
            >
              Publish…
            </Button>
          )}
        </div>
        {me.data !== undefined && !canEdit && (
          <Banner icon={Eye}>
            {me.data.role === 'teacher'
              ? 'The course is archived: nothing here can be changed.'
              : 'Only the teachers of the course change this.'}
          </Banner>
        )}
        <DraftNotices />
        <Tabs
          label="Parts of the assignment"
          value={panel}
          onChange={setPanel}
          tabs={assignment.mode === 'exam' ? [...PANELS, EXAM] : PANELS}
        />
      </div>
      <PublishDialog open={publishing} onOpenChange={setPublishing} />
    </EditorProvider>
  );
}

function StateBadge({ assignment, hasChanges }: { assignment: Assignment; hasChanges: boolean }) {
  const { state, versionNumber } = assignment;
  if (state === 'archived') return <Badge>archived</Badge>;
  if (state === 'draft') return <Badge tone="wait">draft: students do not see it</Badge>;
  return (
    <>
      <Badge tone="good">published: version {versionNumber}</Badge>
      {hasChanges && <Badge tone="wait">changes that are not published</Badge>}
    </>
  );
}
