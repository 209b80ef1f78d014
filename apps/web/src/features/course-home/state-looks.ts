import type { AssignmentState } from '@crucible/contracts/assignment';
import type { StudentAssignmentSummary } from '@crucible/contracts/student-assignment';
import type { ComponentProps } from 'react';
import type { Badge } from '../../components/ui/badge.tsx';

type Look = { text: string; tone: NonNullable<ComponentProps<typeof Badge>['tone']> };

/** How an assignment stands for a student. */
export const STUDENT_STATES: Readonly<Record<StudentAssignmentSummary['state'], Look>> = {
  upcoming: { text: 'Not open yet', tone: 'plain' },
  open: { text: 'Open', tone: 'good' },
  late: { text: 'Late', tone: 'wait' },
  closed: { text: 'Closed', tone: 'plain' },
};

/** How an assignment stands for the staff. */
export const STAFF_STATES: Readonly<Record<AssignmentState, Look>> = {
  draft: { text: 'Draft', tone: 'wait' },
  published: { text: 'Published', tone: 'good' },
  archived: { text: 'Archived', tone: 'plain' },
};
