'use client';

import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useCourse } from '../use-course.ts';
import { ArchiveCard } from './archive-card.tsx';
import { CopyCard } from './copy-card.tsx';
import { DetailsCard } from './details-card.tsx';
import { PlatformsCard } from './platforms-card.tsx';

/** What a teacher can do with the whole of a course. */
export function CourseSettingsView({ courseId }: { courseId: string }) {
  const course = useCourse(courseId);
  return (
    <Page title="Settings" width="text">
      <QueryView query={course} what="the course">
        {(data) => (
          <>
            <DetailsCard course={data} />
            <PlatformsCard course={data} />
            <CopyCard course={data} />
            <ArchiveCard course={data} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
