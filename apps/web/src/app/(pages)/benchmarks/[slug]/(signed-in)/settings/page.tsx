import { BenchmarkSettingsView } from '../../../../../../features/benchmarks/settings/benchmark-settings-view.tsx';

export const metadata = { title: 'Benchmark settings' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <BenchmarkSettingsView slug={(await params).slug} />;
}
