'use client';

import { isAtLeast } from '@crucible/contracts/role';
import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { InvitedPanel } from './invited-panel.tsx';
import { JoinCodesPanel } from './join-codes/join-codes-panel.tsx';
import { MembersPanel } from './members/members-panel.tsx';
import { PlatformButtons } from './platform/platform-buttons.tsx';
import { SectionsPanel } from './sections-panel.tsx';

/** Who is in a course, and how others come in. Graders see it; teachers change it, while it is not archived. */
export function CoursePeopleView({ courseId }: { courseId: string }) {
  const trpc = useTRPC();
  const course = useQuery(trpc.courses.get.queryOptions({ courseId }));
  const [tab, setTab] = useState('members');
  return (
    <QueryView isPage query={course} what="the course">
      {({ role, archivedAt }) => {
        const isTeacher = isAtLeast(role, 'teacher');
        const mayChange = isTeacher && archivedAt === null;
        const props = { courseId, mayChange };
        const forTeachers = [
          { value: 'codes', text: 'Join codes', content: <JoinCodesPanel {...props} /> },
          { value: 'invited', text: 'Invited', content: <InvitedPanel {...props} /> },
        ];
        return (
          <Page
            title="People"
            actions={
              mayChange && (
                <>
                  <PlatformButtons courseId={courseId} />
                  <ButtonLink href={`/courses/${courseId}/people/roster`}>
                    <FileSpreadsheet aria-hidden className="size-4" /> Upload a roster
                  </ButtonLink>
                </>
              )
            }
          >
            <Tabs
              label="People"
              value={tab}
              onChange={setTab}
              tabs={[
                { value: 'members', text: 'Members', content: <MembersPanel {...props} /> },
                { value: 'sections', text: 'Sections', content: <SectionsPanel {...props} /> },
                ...(isTeacher ? forTeachers : []),
              ]}
            />
          </Page>
        );
      }}
    </QueryView>
  );
}
