import { JoinView } from '../../../../features/join-course/join-view.tsx';

export const metadata = { title: 'Join a course' };

export default function Page() {
  return <JoinView />;
}
