import { RegistriesView } from '../../../../../../features/images-admin/registries/registries-view.tsx';

export const metadata = { title: 'Registries' };

export default function Page() {
  return <RegistriesView />;
}
