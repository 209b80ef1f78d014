import { AuditView } from '../../../../../features/audit-admin/audit-view.tsx';
import { searchParam } from '../../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../../lib/search-param.ts';

export const metadata = { title: 'Audit' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const about = await searchParam(searchParams, 'about');
  // Somebody else's events are looked at from their beginning.
  return <AuditView key={about ?? ''} about={about} />;
}
