import type { Overview } from '@crucible/contracts/overview';
import { LanguageName } from '../../components/language-name.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';

/** The latest runs that ended by our fault. */
export function FailureList({ failures }: Pick<Overview, 'failures'>) {
  return (
    <Card
      title="Latest failures"
      description="Runs that ended by our fault and not by the program's."
      actions={<TextLink href="/admin/queue?show=dead">Try them again</TextLink>}
    >
      {failures.length === 0 ? (
        <p className="text-sm text-muted">There are none in this time.</p>
      ) : (
        <ul className="grid gap-3 text-sm">
          {failures.map(({ id, language, finishedAt, instance, cause }) => (
            <li key={id} className="grid gap-0.5">
              <span className="flex flex-wrap gap-x-3">
                <span className="font-medium">
                  <LanguageName id={language} />
                </span>
                <Moment at={finishedAt} as="ago" className="text-muted" />
                {instance !== null && <span className="text-muted wrap-anywhere">{instance}</span>}
              </span>
              <span className="line-clamp-2 wrap-anywhere text-muted">
                {cause === '' ? 'Cause not known' : cause}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
