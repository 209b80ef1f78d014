'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Card } from '../../../components/ui/card.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SmallSelect } from '../../../components/ui/small-select.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { useSession } from '../../../lib/use-session.ts';
import { nameOf } from '../name-of.ts';
import { MOST_COMPARED } from './read-ids.ts';

const MOST_LISTED = 200;

type CardProps = { evaluations: readonly Evaluation[]; onChoose: (ids: string[]) => void };

/** Which evaluations are compared, and a way to others: one's own, and those on the leaderboard. */
export function ChosenCard({ evaluations, onChoose }: CardProps) {
  const ids = evaluations.map(({ id }) => id);
  const options = useChoices(evaluations[0]).filter(({ value }) => !ids.includes(value));
  return (
    <Card title="Compared">
      {evaluations.length > 0 && (
        <ol className="grid gap-1 text-sm">
          {evaluations.map((evaluation, index) => (
            <li key={evaluation.id} className="flex items-center gap-2">
              <span className="figures w-5 text-muted">{index + 1}.</span>
              <TextLink href={`/evaluations/${evaluation.id}`}>{nameOf(evaluation)}</TextLink>
              <span className="text-muted">
                {evaluation.benchmark.name}, version {evaluation.version.number}
              </span>
              <IconButton
                icon={X}
                label={`Leave out ${nameOf(evaluation)}`}
                onClick={() => onChoose(ids.filter((id) => id !== evaluation.id))}
              />
            </li>
          ))}
        </ol>
      )}
      {ids.length < MOST_COMPARED && (
        <SmallSelect
          label="Add an evaluation"
          className="h-9 justify-self-start"
          value=""
          onChange={({ target }) => target.value !== '' && onChoose([...ids, target.value])}
          options={[
            {
              value: '',
              text: options.length === 0 ? 'There is none to add' : 'Add an evaluation …',
            },
            ...options,
          ]}
        />
      )}
    </Card>
  );
}

/** What can be added: by the same problems where one was chosen already. */
function useChoices(first: Evaluation | undefined): { value: string; text: string }[] {
  const trpc = useTRPC();
  const session = useSession();
  const own = useQuery(
    trpc.evaluations.list.queryOptions(
      { limit: MOST_LISTED },
      { enabled: session.data !== undefined && session.data.role !== 'anonymous' },
    ),
  );
  const board = useQuery(
    trpc.leaderboards.get.queryOptions(
      {
        slug: first?.benchmark.slug ?? '',
        ...(first === undefined ? {} : { versionNumber: first.version.number }),
      },
      { enabled: first !== undefined },
    ),
  );
  const ofOwn = (own.data ?? [])
    .filter(({ state }) => state !== 'open')
    .filter(({ version }) => first === undefined || version.contentHash === first.version.contentHash)
    .map((one) => ({ value: one.id, text: `${nameOf(one)} (${one.benchmark.name})` }));
  const ofBoard = (board.data?.entries ?? []).flatMap(({ evaluationId, candidateName }) =>
    evaluationId === null ? [] : [{ value: evaluationId, text: `${candidateName} (leaderboard)` }],
  );
  const known = new Set(ofOwn.map(({ value }) => value));
  return [...ofOwn, ...ofBoard.filter(({ value }) => !known.has(value))];
}
