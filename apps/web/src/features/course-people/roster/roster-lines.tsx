import type { RosterAction, RosterLine, RosterPreview } from '@crucible/contracts/roster';
import { Check, CircleAlert, MailPlus, Minus, UserPlus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Badge } from '../../../components/ui/badge.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { COURSE_ROLE_NAMES } from '../../../lib/course-role-names.ts';
import { countOf } from '../../../lib/count-of.ts';

type Look = { text: string; icon: LucideIcon; tone: NonNullable<ComponentProps<typeof Badge>['tone']> };

const ACTIONS: Readonly<Record<RosterAction, Look>> = {
  add: { text: 'Becomes a member', icon: UserPlus, tone: 'good' },
  restore: { text: 'Comes back', icon: UserPlus, tone: 'good' },
  invite: { text: 'Is invited by mail', icon: MailPlus, tone: 'accent' },
  update: { text: 'Is changed', icon: Check, tone: 'good' },
  none: { text: 'Is so already', icon: Minus, tone: 'plain' },
  error: { text: 'Left out', icon: CircleAlert, tone: 'bad' },
};

/** Lines that need somebody first, then what they do. */
const ORDER: readonly RosterAction[] = ['error', 'add', 'restore', 'invite', 'update', 'none'];

/** What each line of a roster is going to do. */
export function RosterLines({ fileName, preview }: { fileName: string; preview: RosterPreview }) {
  const { lines, newSections, counts } = preview;
  const summary = ORDER.filter((action) => counts[action] > 0).map(
    (action) => `${ACTIONS[action].text.toLowerCase()}: ${counts[action]}`,
  );
  return (
    <section aria-label="What the roster does" className="grid gap-3">
      <p role="status" className="text-sm">
        <span className="font-medium">{fileName}</span>: {countOf(lines.length, 'line')}. {summary.join(', ')}
        .{newSections.length > 0 && ` New sections: ${newSections.join(', ')}.`}
      </p>
      <DataTable
        label="Lines of the roster"
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={COLUMNS}
        initialSort={{ column: 'action' }}
      />
    </section>
  );
}

const COLUMNS: readonly Column<RosterLine>[] = [
  {
    id: 'line',
    header: 'Line',
    align: 'end',
    sortBy: ({ line }) => line,
    cell: ({ line }) => line,
    wideOnly: true,
  },
  {
    id: 'email',
    header: 'E-mail',
    namesRow: true,
    sortBy: ({ email }) => email,
    cell: ({ email, name }) => (
      <span className="grid">
        <span className="font-medium wrap-anywhere">{email === '' ? 'None' : email}</span>
        <span className="text-xs wrap-anywhere text-muted">{name}</span>
      </span>
    ),
  },
  {
    id: 'action',
    header: 'What it does',
    sortBy: ({ action, line }) => ORDER.indexOf(action) * 1_000_000 + line,
    cell: ({ action, problem }) => (
      <span className="grid justify-items-start gap-1">
        <Badge icon={ACTIONS[action].icon} tone={ACTIONS[action].tone}>
          {ACTIONS[action].text}
        </Badge>
        {problem !== null && <span className="text-xs">{problem}</span>}
      </span>
    ),
  },
  {
    id: 'role',
    header: 'Role',
    wideOnly: true,
    sortBy: ({ role }) => role,
    cell: ({ role }) => (role === null ? '–' : COURSE_ROLE_NAMES[role]),
  },
  {
    id: 'section',
    header: 'Section',
    wideOnly: true,
    sortBy: ({ section }) => section || null,
    cell: ({ section }) => section || '–',
  },
];
