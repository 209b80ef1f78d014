import { EvaluateScreen } from '../../../../../../evaluating/evaluate-screen.tsx';

export const metadata = { title: 'Evaluate' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <EvaluateScreen slug={(await params).slug} />;
}
