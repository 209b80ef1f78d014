import { VersionsView } from '../../../../../../features/benchmarks/versions/versions-view.tsx';

export const metadata = { title: 'Versions' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <VersionsView slug={(await params).slug} />;
}
