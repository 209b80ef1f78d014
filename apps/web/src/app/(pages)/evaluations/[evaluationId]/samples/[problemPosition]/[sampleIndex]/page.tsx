import { EvaluationIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { SampleScreen } from '../../../../../../../evaluating/sample-screen.tsx';

export const metadata = { title: 'Sample' };

const PlaceSchema = z.coerce.number().int().min(0).max(1_000_000);
const ParamsSchema = z.object({
  ...{ evaluationId: EvaluationIdSchema, problemPosition: PlaceSchema, sampleIndex: PlaceSchema },
});

export default async function Page({ params }: { params: Promise<Record<string, string>> }) {
  const sampleRef = ParamsSchema.safeParse(await params);
  if (!sampleRef.success) notFound();
  return <SampleScreen sampleRef={sampleRef.data} />;
}
