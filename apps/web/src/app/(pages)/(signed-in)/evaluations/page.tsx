import { EvaluationsView } from '../../../../features/evaluations/list/evaluations-view.tsx';

export const metadata = { title: 'Your evaluations' };

export default function Page() {
  return <EvaluationsView />;
}
