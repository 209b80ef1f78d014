import { KeysView } from '../../../../../features/account/keys/keys-view.tsx';

export const metadata = { title: 'API keys' };

export default function Page() {
  return <KeysView />;
}
