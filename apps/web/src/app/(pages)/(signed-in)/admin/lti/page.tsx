import { LtiAdminView } from '../../../../../features/lti-admin/lti-admin-view.tsx';

export const metadata = { title: 'Learning platforms' };

export default function Page() {
  return <LtiAdminView />;
}
