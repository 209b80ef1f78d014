import { TasksView } from '../../../../../../features/images-admin/task/tasks-view.tsx';

export const metadata = { title: 'Tasks of images' };

export default function Page() {
  return <TasksView />;
}
