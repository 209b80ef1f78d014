import { BenchmarkEvaluationsView } from '../../../../../../features/benchmarks/evaluations/benchmark-evaluations-view.tsx';

export const metadata = { title: 'Evaluations of a benchmark' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <BenchmarkEvaluationsView slug={(await params).slug} />;
}
