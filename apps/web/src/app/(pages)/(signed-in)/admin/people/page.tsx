import { PeopleAdminView } from '../../../../../features/people-admin/people-admin-view.tsx';

export const metadata = { title: 'People' };

export default function Page() {
  return <PeopleAdminView />;
}
