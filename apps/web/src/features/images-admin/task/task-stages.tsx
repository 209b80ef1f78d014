import type { ImageTask, ImageTaskStage } from '@crucible/contracts/image-task';
import { ToneIcon } from '../../../components/ui/tone-icon.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { STAGE_WORDS, isOver } from '../image-words.ts';

const STAGES: Readonly<Record<'build' | 'adopt', readonly ImageTaskStage[]>> = {
  build: ['build', 'inspect', 'hostile', 'smoke', 'record'],
  adopt: ['fetch', 'inspect', 'build', 'hostile', 'smoke', 'record'],
};

/** How far a build or an adoption is; nothing for tasks of one stage. */
export function TaskStages({ task }: { task: ImageTask }) {
  const { kind, stage, status } = task;
  if (kind !== 'build' && kind !== 'adopt') return null;
  const stages = STAGES[kind];
  const reached = status === 'succeeded' ? stages.length : stage === null ? -1 : stages.indexOf(stage);
  return (
    <ol aria-label="Stages" className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
      {stages.map((name, index) => {
        const isCurrent = index === reached;
        const tone = index < reached ? 'good' : isCurrent ? reachedTone(task) : 'none';
        return (
          <li
            key={name}
            aria-current={isCurrent ? 'step' : undefined}
            className={classNames('flex items-center gap-1.5', index > reached && 'text-muted')}
          >
            <ToneIcon tone={tone} />
            {STAGE_WORDS[name]}
          </li>
        );
      })}
    </ol>
  );
}

/** How the stage stands that a task has reached last. */
function reachedTone(task: ImageTask): 'busy' | 'idle' | 'bad' {
  if (!isOver(task)) return 'busy';
  return task.status === 'cancelled' ? 'idle' : 'bad';
}
