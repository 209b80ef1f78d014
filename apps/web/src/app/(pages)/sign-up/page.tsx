import { SignUpView } from '../../../features/sign-in/sign-up-view.tsx';
import { searchParam } from '../../../lib/search-param.ts';
import type { SearchParams } from '../../../lib/search-param.ts';

export const metadata = { title: 'Make an account' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const next = await searchParam(searchParams, 'next');
  return <SignUpView next={next} email={await searchParam(searchParams, 'email')} />;
}
