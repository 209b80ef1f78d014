import type { PersonDetail } from '@crucible/contracts/person-detail';
import { Card } from '../../../components/ui/card.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { COURSE_ROLE_NAMES } from '../../../lib/course-role-names.ts';

/** Where somebody learns and teaches. */
export function CoursesCard({ courses }: { courses: PersonDetail['courses'] }) {
  return (
    <Card title="Courses">
      {courses.length === 0 ? (
        <p className="text-sm text-muted">In no course.</p>
      ) : (
        <ul className="grid gap-1.5 text-sm">
          {courses.map(({ courseId, name, role }) => (
            <li key={courseId}>
              <TextLink href={`/courses/${courseId}`}>{name}</TextLink>{' '}
              <span className="text-muted">{COURSE_ROLE_NAMES[role]}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
