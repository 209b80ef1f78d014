import type { Review } from '@crucible/contracts/review';
import { Card } from '../../components/ui/card.tsx';
import { KeyCap } from '../../components/ui/key-cap.tsx';

type CardProps = {
  rubric: Review['rubric'];
  hasKeys: boolean;
  onMark: (rubricItemId: string, isMarked: boolean) => void;
};

const KEYS = 9;

/** What points are given and taken for by hand. */
export function RubricCard({ rubric, hasKeys, onMark }: CardProps) {
  if (rubric.length === 0) return null;
  return (
    <Card title="Rubric">
      <ul className="grid gap-1">
        {rubric.map(({ id, title, description, points, isMarked }, index) => (
          <li key={id}>
            <label className="flex cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5 text-sm hover:bg-raised">
              <input
                type="checkbox"
                checked={isMarked}
                onChange={({ target }) => onMark(id, target.checked)}
                className="mt-0.5 size-4 accent-accent-fill"
              />
              <span className="min-w-0 flex-1">
                {title}
                {description !== '' && <span className="block text-xs text-muted">{description}</span>}
              </span>
              <span className="figures">{points > 0 ? `+${points}` : points}</span>
              {hasKeys && index < KEYS && <KeyCap>{String(index + 1)}</KeyCap>}
            </label>
          </li>
        ))}
      </ul>
    </Card>
  );
}
