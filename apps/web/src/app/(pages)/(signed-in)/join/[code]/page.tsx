import { OfferView } from '../../../../../features/join-course/offer-view.tsx';

export const metadata = { title: 'Join a course' };

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  return <OfferView code={decodeURIComponent((await params).code)} />;
}
