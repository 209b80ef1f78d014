import { VerifiedView } from '../../../features/sign-in/verified-view.tsx';
import { searchParam } from '../../../lib/search-param.ts';
import type { SearchParams } from '../../../lib/search-param.ts';

export const metadata = { title: 'E-mail address' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const next = await searchParam(searchParams, 'next');
  return <VerifiedView next={next} error={await searchParam(searchParams, 'error')} />;
}
