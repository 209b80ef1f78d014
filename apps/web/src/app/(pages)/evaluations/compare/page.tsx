import { CompareScreen } from '../../../../evaluating/compare-screen.tsx';

export const metadata = { title: 'Compare' };

export default function Page() {
  return <CompareScreen />;
}
