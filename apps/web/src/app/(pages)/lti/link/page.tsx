import { LinkView } from '../../../../features/lti-launch/link-view.tsx';
import { searchParam } from '../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../lib/search-param.ts';

export const metadata = { title: 'Link your account' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <LinkView launchId={(await searchParam(searchParams, 'launch')) ?? ''} />;
}
