'use client';

import type { Role } from '@crucible/contracts/role';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Tabs } from '../../components/ui/tabs.tsx';

/** Everybody for whom something is set by role. */
export const ROLES: readonly { role: Role; many: string }[] = [
  { role: 'anonymous', many: 'visitors' },
  { role: 'student', many: 'students' },
  { role: 'teacher', many: 'teachers' },
  { role: 'admin', many: 'administrators' },
];

type RoleTabsProps = { label: string; children: (role: Role) => ReactNode };

/** The same fields for each role. */
export function RoleTabs({ label, children }: RoleTabsProps) {
  const [shown, setShown] = useState('anonymous');
  return (
    <Tabs
      label={label}
      value={shown}
      onChange={setShown}
      tabs={ROLES.map(({ role, many }) => ({
        value: role,
        text: `${many.charAt(0).toUpperCase()}${many.slice(1)}`,
        content: children(role),
      }))}
    />
  );
}
