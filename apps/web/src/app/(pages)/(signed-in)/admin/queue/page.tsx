import { QueueView } from '../../../../../features/admin-queue/queue-view.tsx';
import { searchParam } from '../../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../../lib/search-param.ts';

export const metadata = { title: 'Queue' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const shown = await searchParam(searchParams, 'show');
  return <QueueView startsWith={shown === 'waiting' || shown === 'dead' ? shown : 'running'} />;
}
