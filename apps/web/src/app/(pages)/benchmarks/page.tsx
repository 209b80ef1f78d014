import { BenchmarksView } from '../../../features/benchmarks/benchmarks-view.tsx';

export const metadata = { title: 'Benchmarks' };

export default function Page() {
  return <BenchmarksView />;
}
