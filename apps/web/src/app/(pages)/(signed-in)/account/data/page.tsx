import { DataView } from '../../../../../features/account/data/data-view.tsx';

export const metadata = { title: 'Your data' };

export default function Page() {
  return <DataView />;
}
