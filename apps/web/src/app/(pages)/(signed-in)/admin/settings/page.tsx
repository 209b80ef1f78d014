import { SettingsView } from '../../../../../features/settings-admin/settings-view.tsx';

export const metadata = { title: 'Settings' };

export default function Page() {
  return <SettingsView />;
}
