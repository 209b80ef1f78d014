import { RefusedView } from '../../../../features/lti-launch/refused-view.tsx';
import { searchParam } from '../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../lib/search-param.ts';

export const metadata = { title: 'Launch' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <RefusedView reason={await searchParam(searchParams, 'reason')} />;
}
