import { SnippetIdSchema } from '@crucible/contracts/snippet';
import { notFound } from 'next/navigation';
import { PlaygroundPage } from '../../playground-page.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  if (!SnippetIdSchema.safeParse((await params).id).success) notFound();
  return <PlaygroundPage />;
}
