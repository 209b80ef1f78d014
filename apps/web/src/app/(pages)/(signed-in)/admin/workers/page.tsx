import { WorkersView } from '../../../../../features/admin-workers/workers-view.tsx';

export const metadata = { title: 'Workers and engine' };

export default function Page() {
  return <WorkersView />;
}
