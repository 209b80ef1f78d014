'use client';

import type { StudentAssignment, StudentContent } from '@crucible/contracts/student-assignment';
import type { SubmissionSummary } from '@crucible/contracts/submission';
import { Tabs } from 'radix-ui';
import { QueryView } from '../components/ui/query-view.tsx';
import { SubmissionList } from '../features/submissions/submission-list.tsx';
import { TaskPane } from '../features/task/task-pane.tsx';
import type { HandingIn } from './use-handing-in.ts';

type TaskSideProps = {
  assignment: StudentAssignment;
  content: StudentContent;
  absentFiles: readonly string[];
  handingIn: HandingIn;
  onUseInput: (stdin: string) => void;
  onRestore: (submission: SubmissionSummary) => void;
};

const TAB =
  'relative px-3 text-[13px] text-muted -outline-offset-2 hover:text-ink data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-3 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent-fill';

/** What is to be done, and what was handed in already. */
export function TaskSide({
  assignment,
  content,
  absentFiles,
  handingIn,
  onUseInput,
  onRestore,
}: TaskSideProps) {
  const { submissions } = handingIn;
  const { id, courseId, counted } = assignment;
  return (
    <section aria-label="Task" className="h-full bg-surface">
      <Tabs.Root defaultValue="task" className="flex h-full min-h-0 flex-col">
        <Tabs.List aria-label="Task" className="flex h-10 shrink-0 border-b border-line bg-canvas">
          <Tabs.Trigger value="task" className={TAB}>
            Task
          </Tabs.Trigger>
          <Tabs.Trigger value="submissions" className={TAB}>
            Submissions
            {submissions.data !== undefined && submissions.data.length > 0 && (
              <span className="figures ml-1.5 rounded-full bg-raised px-1.5 text-[11px] text-ink">
                {submissions.data.length}
              </span>
            )}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="task" className="min-h-0 flex-1 overflow-y-auto -outline-offset-2">
          <TaskPane
            assignment={assignment}
            content={content}
            absentFiles={absentFiles}
            onUseInput={onUseInput}
          />
        </Tabs.Content>
        <Tabs.Content value="submissions" className="min-h-0 flex-1 overflow-y-auto -outline-offset-2">
          <QueryView query={submissions} what="your submissions">
            {(list) => (
              <SubmissionList
                submissions={list}
                counted={counted}
                hrefOf={(submissionId) =>
                  `/courses/${courseId}/assignments/${id}/submissions/${submissionId}`
                }
                onShow={handingIn.show}
                onRestore={onRestore}
              />
            )}
          </QueryView>
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}
