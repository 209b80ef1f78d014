'use client';

import { ERRORS } from '@crucible/contracts/errors';
import { Lock } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { useSession } from '../lib/use-session.ts';
import { AdminLink } from './admin-link.tsx';
import { ADMIN_PARTS, currentPart } from './admin-parts.ts';

/**
 * Around the pages of administration: what there is beside them, or along the top where there is no room. It only spares
 * others the sight; the service decides who may see or change anything.
 */
export function AdminFrame({ children }: { children: ReactNode }) {
  const { data: session } = useSession();
  const current = currentPart(usePathname());
  if (session?.role !== 'admin')
    return (
      <EmptyState heading icon={Lock} title="Nothing to see here">
        {ERRORS.forbidden}
      </EmptyState>
    );
  return (
    <div className="flex min-h-full max-lg:flex-col">
      <div className="shrink-0 border-line bg-surface max-lg:border-b max-lg:px-6 phone:px-4 lg:w-52 lg:border-r lg:px-3">
        <div className="lg:sticky lg:top-0 lg:py-5">
          <p className="px-3 pb-2 text-base font-semibold max-lg:px-0 max-lg:pt-4">Administration</p>
          <nav
            aria-label="Administration"
            className="-mb-px flex gap-1 max-lg:overflow-x-auto lg:flex-col lg:gap-0.5"
          >
            {ADMIN_PARTS.map((part) => (
              <AdminLink key={part.href} part={part} isCurrent={part === current} />
            ))}
          </nav>
        </div>
      </div>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
