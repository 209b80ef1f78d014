import { PersonView } from '../../../../../../features/people-admin/person/person-view.tsx';

export const metadata = { title: 'Person' };

export default async function Page({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  return <PersonView personId={personId} />;
}
