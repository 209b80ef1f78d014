import { ImageTaskIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import { TaskView } from '../../../../../../../features/images-admin/task/task-view.tsx';

export const metadata = { title: 'Image task' };

export default async function Page({ params }: { params: Promise<{ taskId: string }> }) {
  const { taskId } = await params;
  if (!ImageTaskIdSchema.safeParse(taskId).success) notFound();
  return <TaskView taskId={taskId} />;
}
