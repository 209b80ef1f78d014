import { ImagesView } from '../../../../../features/images-admin/list/images-view.tsx';

export const metadata = { title: 'Images' };

export default function Page() {
  return <ImagesView />;
}
