import { PruneView } from '../../../../../../features/images-admin/prune/prune-view.tsx';

export const metadata = { title: 'Free up space' };

export default function Page() {
  return <PruneView />;
}
