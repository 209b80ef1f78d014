import { SAMPLE_STATUSES } from '@crucible/contracts/evaluation-sample';
import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import { Card } from '../../../components/ui/card.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { formatShare } from '../format-share.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { VerdictMark } from '../verdict-mark.tsx';

type CardProps = { scores: EvaluationScores; evaluationId: string };

/** How many samples ended how. */
export function StatusesCard({ scores, evaluationId }: CardProps) {
  const { statuses } = scores;
  const rows = SAMPLE_STATUSES.flatMap((status) => {
    const count = statuses[status] ?? 0;
    return count === 0 ? [] : [{ status, count }];
  });
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title="Verdicts">
      {rows.length === 0 ? (
        <p className="text-sm text-muted">No sample has ended yet.</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">Samples by verdict</caption>
          <thead>
            <tr className="text-left text-xs text-muted">
              <th scope="col" className="py-1 font-semibold">
                Verdict
              </th>
              <th scope="col" className="py-1 text-right font-semibold">
                Samples
              </th>
              <th scope="col" className="py-1 text-right font-semibold">
                Share
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ status, count }) => (
              <tr key={status} className="border-t border-line align-top">
                <th scope="row" className="py-1.5 text-left font-normal">
                  <VerdictMark sample={{ status, isWithheld: false }} />
                  <span className="block text-xs text-muted">{STATUS_WORDS[status].meaning}</span>
                </th>
                <td className="figures py-1.5 text-right">
                  <TextLink
                    href={`/evaluations/${evaluationId}?status=${status}#samples`}
                    aria-label={`${count}: ${STATUS_WORDS[status].text}`}
                  >
                    {count}
                  </TextLink>
                </td>
                <td className="figures py-1.5 pl-3 text-right whitespace-nowrap">
                  {formatShare(count / total)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
