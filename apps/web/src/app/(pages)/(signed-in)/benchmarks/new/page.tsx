import { NewBenchmarkView } from '../../../../../features/benchmarks/new-benchmark-view.tsx';

export const metadata = { title: 'New benchmark' };

export default function Page() {
  return <NewBenchmarkView />;
}
