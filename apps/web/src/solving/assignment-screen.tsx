'use client';

import type { Language } from '@crucible/contracts/language';
import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { useQuery } from '@tanstack/react-query';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { Crumbs } from '../components/ui/crumbs.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { QueryView } from '../components/ui/query-view.tsx';
import { ExamGate } from '../features/exam/exam-gate.tsx';
import { TaskCard } from '../features/task/task-card.tsx';
import { lastingStorage } from '../lib/browser-storage.ts';
import { useTRPC } from '../lib/trpc.ts';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import { useSession } from '../lib/use-session.ts';
import { SolvingScreen } from './solving-screen.tsx';

/** Dates pass and teachers change things while a page is open. */
const REFRESH_MS = 60_000;

/** An assignment, for whoever is to solve it. */
export function AssignmentScreen({ assignmentId }: { assignmentId: string }) {
  const trpc = useTRPC();
  const session = useSession();
  const languages = useQuery(trpc.languages.list.queryOptions());
  const assignment = useQuery(
    trpc.assignments.open.queryOptions({ assignmentId }, { refetchInterval: REFRESH_MS }),
  );
  const personId = session.data?.personId;
  return (
    <QueryView query={assignment} what="the assignment">
      {(opened) => (
        <QueryView query={languages} what="the languages">
          {(served) =>
            personId !== undefined && <Opened assignment={opened} served={served} personId={personId} />
          }
        </QueryView>
      )}
    </QueryView>
  );
}

type OpenedProps = { assignment: StudentAssignment; served: readonly Language[]; personId: string };

function Opened({ assignment, served, personId }: OpenedProps) {
  const key = `crucible.assignment-language.${assignment.id}`;
  const [wanted, setWanted] = useState(() => lastingStorage.read(key));
  const { content } = assignment;
  useDocumentTitle(assignment.title);
  if (content === null) return <BeforeIt assignment={assignment} />;

  const languages = content.languages.flatMap(
    ({ language }) => served.find(({ id }) => id === language) ?? [],
  );
  const language = languages.find(({ id }) => id === wanted) ?? languages[0];
  const offered = content.languages.find((one) => one.language === language?.id);
  if (language === undefined || offered === undefined)
    return (
      <EmptyState heading icon={Languages} title={assignment.title}>
        None of the languages of this assignment is available here now. Ask your teacher.
      </EmptyState>
    );
  return (
    <SolvingScreen
      key={assignment.id}
      {...{ assignment, content, personId, languages, language, offered }}
      onLanguage={(id) => {
        lastingStorage.write(key, id);
        setWanted(id);
      }}
    />
  );
}

function BeforeIt({ assignment }: { assignment: StudentAssignment }) {
  const { course, mode, state } = assignment;
  return (
    <div className="mx-auto grid max-w-3xl gap-6 px-6 py-8 phone:px-4">
      <Crumbs
        items={[
          { href: '/courses', text: 'Courses' },
          { href: `/courses/${course.id}`, text: course.name },
        ]}
      />
      <TaskCard assignment={assignment} />
      {mode === 'exam' && state !== 'upcoming' && <ExamGate assignment={assignment} />}
    </div>
  );
}
