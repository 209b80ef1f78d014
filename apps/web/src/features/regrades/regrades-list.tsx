import type { Regrade } from '@crucible/contracts/regrade';
import { Badge } from '../../components/ui/badge.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { classNames } from '../../lib/class-names.ts';
import { STATES, scopeWords } from './regrade-words.ts';

type ListProps = { regrades: readonly Regrade[]; chosenId: string; onChoose: (id: string) => void };

/** All regrades of an assignment, to choose one from. */
export function RegradesList({ regrades, chosenId, onChoose }: ListProps) {
  return (
    <Card title="All regrades">
      <ul className="-mx-2 grid gap-px">
        {regrades.map((regrade) => (
          <li key={regrade.id}>
            <button
              type="button"
              aria-current={regrade.id === chosenId}
              onClick={() => onChoose(regrade.id)}
              className={classNames(
                'flex w-full flex-wrap items-center gap-2 rounded-md px-2 py-2 text-left text-sm hover:bg-raised',
                regrade.id === chosenId && 'bg-raised',
              )}
            >
              <Badge tone={STATES[regrade.state].tone}>{STATES[regrade.state].text}</Badge>
              <span className="font-medium">{regrade.reason === '' ? 'Regrade' : regrade.reason}</span>
              <span className="text-muted">{scopeWords(regrade)}</span>
              <span className="ml-auto text-xs text-muted">
                {regrade.createdByName}, <Moment at={regrade.createdAt} as="ago" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
