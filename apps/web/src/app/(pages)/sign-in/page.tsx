import { SignInView } from '../../../features/sign-in/sign-in-view.tsx';
import { searchParam } from '../../../lib/search-param.ts';
import type { SearchParams } from '../../../lib/search-param.ts';

export const metadata = { title: 'Sign in' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const next = await searchParam(searchParams, 'next');
  return <SignInView next={next} error={await searchParam(searchParams, 'error')} />;
}
