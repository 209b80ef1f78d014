import { NewPasswordView } from '../../../features/sign-in/new-password-view.tsx';
import { searchParam } from '../../../lib/search-param.ts';
import type { SearchParams } from '../../../lib/search-param.ts';

export const metadata = { title: 'Choose a new password' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <NewPasswordView purpose="reset" token={await searchParam(searchParams, 'token')} />;
}
