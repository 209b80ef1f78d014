import { EvaluationIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import { EvaluationScreen } from '../../../../evaluating/evaluation-screen.tsx';

export const metadata = { title: 'Evaluation' };

export default async function Page({ params }: { params: Promise<{ evaluationId: string }> }) {
  const { evaluationId } = await params;
  if (!EvaluationIdSchema.safeParse(evaluationId).success) notFound();
  return <EvaluationScreen evaluationId={evaluationId} />;
}
