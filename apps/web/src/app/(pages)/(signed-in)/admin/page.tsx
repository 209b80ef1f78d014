import { OverviewView } from '../../../../features/admin-overview/overview-view.tsx';

export const metadata = { title: 'Overview' };

export default function Page() {
  return <OverviewView />;
}
