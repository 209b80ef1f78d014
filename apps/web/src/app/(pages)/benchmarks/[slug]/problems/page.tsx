import { searchParam } from '../../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../../lib/search-param.ts';
import { ProblemsView } from '../../../../../features/benchmarks/problems/problems-view.tsx';

export const metadata = { title: 'Problems' };

type PageProps = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { slug } = await params;
  return <ProblemsView slug={slug} version={await searchParam(searchParams, 'version')} />;
}
