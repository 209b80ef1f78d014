import { EndpointsView } from '../../../../../features/generate/endpoints/endpoints-view.tsx';

export const metadata = { title: 'Models' };

export default function Page() {
  return <EndpointsView />;
}
