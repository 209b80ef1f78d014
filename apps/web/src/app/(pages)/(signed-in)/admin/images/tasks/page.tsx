import { TasksView } from '../../../../../../features/images-admin/task/tasks-view.tsx';

export const metadata = { title: 'What was done' };

export default function Page() {
  return <TasksView />;
}
