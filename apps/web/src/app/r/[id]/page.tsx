import { RunIdSchema } from '@crucible/contracts/run';
import { notFound } from 'next/navigation';
import { PlaygroundPage } from '../../playground-page.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  if (!RunIdSchema.safeParse((await params).id).success) notFound();
  return <PlaygroundPage />;
}
