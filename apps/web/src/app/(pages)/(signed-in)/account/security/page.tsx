import { SecurityView } from '../../../../../features/account/security-view.tsx';

export const metadata = { title: 'Security' };

export default function Page() {
  return <SecurityView />;
}
