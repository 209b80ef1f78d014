import { notFound } from 'next/navigation';
import { z } from 'zod';
import { searchParam } from '../../../../../../lib/search-param.ts';
import type { SearchParams } from '../../../../../../lib/search-param.ts';
import { ProblemView } from '../../../../../../features/benchmarks/problems/problem-view.tsx';

export const metadata = { title: 'Problem' };

type PageProps = { params: Promise<{ slug: string; position: string }>; searchParams: SearchParams };

const PositionSchema = z.coerce.number().int().min(0).max(1_000_000);

export default async function Page({ params, searchParams }: PageProps) {
  const { slug, position } = await params;
  const parsed = PositionSchema.safeParse(position);
  if (!parsed.success) notFound();
  return (
    <ProblemView slug={slug} position={parsed.data} version={await searchParam(searchParams, 'version')} />
  );
}
