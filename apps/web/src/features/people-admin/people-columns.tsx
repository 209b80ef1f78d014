import { AccountRoleSchema } from '@crucible/contracts/person';
import type { AccountRole, Person } from '@crucible/contracts/person';
import { Button } from '../../components/ui/button.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { Moment } from '../../components/ui/moment.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { PersonBadges } from './person-badges.tsx';
import { ROLE_OPTIONS } from './role-options.ts';

type PeopleColumnsOptions = {
  /** Whose own row it is: nobody changes what they may do themselves. */
  ownId: string | undefined;
  onRole: (change: { personId: string; role: AccountRole }) => void;
  onBan: (person: Person) => void;
  onUnban: (person: Person) => void;
};

/** What admins see of people, and change in place. */
export function peopleColumns({ ownId, onRole, onBan, onUnban }: PeopleColumnsOptions): Column<Person>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      namesRow: true,
      cell: ({ id, name, email }) => (
        <span className="grid">
          <TextLink className="font-medium wrap-anywhere" href={`/admin/people/${id}`}>
            {name}
          </TextLink>
          <span className="text-xs wrap-anywhere text-muted">{email}</span>
        </span>
      ),
    },
    {
      id: 'role',
      header: 'Role',
      cell: ({ id, name, role }) => (
        <SmallSelect
          label={`Role of ${name}`}
          options={ROLE_OPTIONS}
          value={role}
          disabled={id === ownId}
          onChange={({ target }) => onRole({ personId: id, role: AccountRoleSchema.parse(target.value) })}
        />
      ),
    },
    {
      id: 'state',
      header: 'State',
      wideOnly: true,
      cell: (person) => <PersonBadges person={person} />,
    },
    {
      id: 'since',
      header: 'Since',
      wideOnly: true,
      cell: ({ createdAt }) => <Moment at={createdAt} as="day" className="whitespace-nowrap" />,
    },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      // On a phone there is no room beside the names; their pages have it.
      wideOnly: true,
      align: 'end',
      cell: (person) => {
        if (person.id === ownId) return <span className="text-xs text-muted">You</span>;
        const of = <span className="sr-only">{person.name}</span>;
        return person.bannedAt === null ? (
          <Button onClick={() => onBan(person)}>Suspend {of}</Button>
        ) : (
          <Button onClick={() => onUnban(person)}>Let in {of}</Button>
        );
      },
    },
  ];
}
