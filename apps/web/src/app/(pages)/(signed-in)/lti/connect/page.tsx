import { ConnectView } from '../../../../../features/lti-launch/connect-view.tsx';
import { searchParam } from '../../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../../lib/search-param.ts';

export const metadata = { title: 'Connect a course' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <ConnectView launchId={(await searchParam(searchParams, 'launch')) ?? ''} />;
}
