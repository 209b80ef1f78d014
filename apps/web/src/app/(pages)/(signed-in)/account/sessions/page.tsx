import { SessionsView } from '../../../../../features/account/sessions/sessions-view.tsx';

export const metadata = { title: 'Sessions' };

export default function Page() {
  return <SessionsView />;
}
