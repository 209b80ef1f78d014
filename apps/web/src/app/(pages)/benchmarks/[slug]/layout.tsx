import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { BenchmarkFrame } from '../../../../features/benchmarks/frame/benchmark-frame.tsx';

type LayoutProps = { children: ReactNode; params: Promise<{ slug: string }> };

export default async function Layout({ children, params }: LayoutProps) {
  const { slug } = await params;
  if (!BenchmarkSlugSchema.safeParse(slug).success) notFound();
  return <BenchmarkFrame slug={slug}>{children}</BenchmarkFrame>;
}
