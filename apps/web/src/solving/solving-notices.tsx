'use client';

import type { StudentAssignment, StudentContent } from '@crucible/contracts/student-assignment';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../components/ui/banner.tsx';
import { Button } from '../components/ui/button.tsx';
import { ExamBar } from '../features/exam/exam-bar.tsx';
import { useExamRecording } from '../features/exam/use-exam-recording.ts';
import { ConnectionNotice } from '../features/notices/connection-notice.tsx';
import { WorkConflictNotice } from '../features/work-draft/work-conflict-notice.tsx';
import { useTRPCClient } from '../lib/trpc.ts';
import type { Work } from './use-work.ts';

type SolvingNoticesProps = {
  assignment: StudentAssignment;
  content: StudentContent;
  work: Work;
  onCompare: () => void;
};

/** What has to be known at once. */
export function SolvingNotices({ assignment, content, work, onCompare }: SolvingNoticesProps) {
  const [openedVersion] = useState(content.versionNumber);
  const { id: assignmentId, mode, state } = assignment;
  const isExam = mode === 'exam' && (state === 'open' || state === 'late');
  useExamRecording({ api: useTRPCClient(), assignmentId, isOn: isExam });
  return (
    <aside aria-label="Notices" className="shrink-0">
      <ConnectionNotice />
      {isExam && <ExamBar assignment={assignment} />}
      {content.versionNumber !== openedVersion && (
        <Banner
          icon={RefreshCw}
          actions={
            <Button
              className="h-7 text-xs"
              onClick={() => void work.flush().then(() => window.location.reload())}
            >
              Reload
            </Button>
          }
        >
          The assignment has been changed. Reload to get the files that are given now; your work is kept.
        </Banner>
      )}
      {work.saving.status === 'conflict' && (
        <WorkConflictNotice
          theirs={work.saving.theirs}
          onCompare={onCompare}
          onKeepMine={work.keepMine}
          onUseTheirs={work.useTheirs}
        />
      )}
    </aside>
  );
}
