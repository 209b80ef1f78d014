import { CourseRoleSchema } from '@crucible/contracts/role';
import type { CourseRole } from '@crucible/contracts/role';
import type { CourseMember, Section } from '@crucible/contracts/course';
import { UserMinus } from 'lucide-react';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { SmallSelect } from '../../../components/ui/small-select.tsx';
import { COURSE_ROLE_NAMES, COURSE_ROLE_OPTIONS } from '../../../lib/course-role-names.ts';

type MemberColumnsOptions = {
  sections: readonly Section[];
  mayChange: boolean;
  onChange: (changes: { personId: string; role?: CourseRole; sectionId?: string | null }) => void;
  onRemove: (member: CourseMember) => void;
};

/** What is shown of a member, and changed in place by whoever may. */
export function memberColumns(options: MemberColumnsOptions): Column<CourseMember>[] {
  const { mayChange, onRemove } = options;
  const actions: Column<CourseMember> = {
    id: 'actions',
    header: 'Actions',
    hidesHeader: true,
    align: 'end',
    cell: (member) => (
      <IconButton
        label={`Remove ${member.name}`}
        hint="Remove"
        icon={UserMinus}
        onClick={() => onRemove(member)}
      />
    ),
  };
  return [
    {
      id: 'name',
      header: 'Name',
      namesRow: true,
      sortBy: ({ name }) => name,
      cell: ({ name, email }) => (
        <span className="grid">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="text-xs wrap-anywhere text-muted">{email}</span>
        </span>
      ),
    },
    roleColumn(options),
    sectionColumn(options),
    {
      id: 'joined',
      header: 'Joined',
      wideOnly: true,
      sortBy: ({ joinedAt }) => joinedAt,
      cell: ({ joinedAt }) => <Moment at={joinedAt} as="day" className="whitespace-nowrap" />,
    },
    ...(mayChange ? [actions] : []),
  ];
}

function roleColumn({ mayChange, onChange }: MemberColumnsOptions): Column<CourseMember> {
  return {
    id: 'role',
    header: 'Role',
    sortBy: ({ role }) => COURSE_ROLE_NAMES[role],
    cell: ({ personId, name, role }) =>
      mayChange ? (
        <SmallSelect
          label={`Role of ${name}`}
          options={COURSE_ROLE_OPTIONS}
          value={role}
          onChange={(event) => onChange({ personId, role: CourseRoleSchema.parse(event.target.value) })}
        />
      ) : (
        COURSE_ROLE_NAMES[role]
      ),
  };
}

function sectionColumn({ sections, mayChange, onChange }: MemberColumnsOptions): Column<CourseMember> {
  const choices = [
    { value: '', text: 'None' },
    ...sections.map(({ id, name }) => ({ value: id, text: name })),
  ];
  return {
    id: 'section',
    header: 'Section',
    // Where it can be changed, a phone scrolls to it.
    wideOnly: !mayChange || sections.length === 0,
    sortBy: ({ section }) => section?.name ?? null,
    cell: ({ personId, name, section }) =>
      mayChange && sections.length > 0 ? (
        <SmallSelect
          label={`Section of ${name}`}
          options={choices}
          value={section?.id ?? ''}
          onChange={({ target }) =>
            onChange({ personId, sectionId: target.value === '' ? null : target.value })
          }
        />
      ) : (
        (section?.name ?? '–')
      ),
  };
}
