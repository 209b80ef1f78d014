import { ProfileView } from '../../../../features/account/profile-view.tsx';

export const metadata = { title: 'Your account' };

export default function Page() {
  return <ProfileView />;
}
