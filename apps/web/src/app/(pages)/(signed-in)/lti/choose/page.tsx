import { ChooseView } from '../../../../../features/lti-launch/choose-view.tsx';
import { searchParam } from '../../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../../lib/search-param.ts';

export const metadata = { title: 'Choose an assignment' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <ChooseView launchId={(await searchParam(searchParams, 'launch')) ?? ''} />;
}
