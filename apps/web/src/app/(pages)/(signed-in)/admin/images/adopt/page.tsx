import { AdoptView } from '../../../../../../features/images-admin/adopt/adopt-view.tsx';

export const metadata = { title: 'Adopt an image' };

export default function Page() {
  return <AdoptView />;
}
