import type { Overview } from '@crucible/contracts/overview';
import { LanguageName } from '../../components/language-name.tsx';
import { Card } from '../../components/ui/card.tsx';

/** In which languages most runs were. */
export function LanguageList({ languages }: Pick<Overview, 'languages'>) {
  const most = Math.max(1, ...languages.map(({ runs }) => runs));
  return (
    <Card title="Busiest languages">
      {languages.length === 0 ? (
        <p className="text-sm text-muted">Nobody has run anything in this time.</p>
      ) : (
        <ol className="grid gap-2 text-sm">
          {languages.map(({ language, runs }) => (
            <li key={language} className="grid grid-cols-[8rem_1fr_auto] items-center gap-3">
              <span className="truncate">
                <LanguageName id={language} />
              </span>
              <span aria-hidden className="h-2.5 rounded-sm bg-raised">
                <span
                  className="block h-full rounded-sm bg-accent-fill"
                  style={{ width: `${(100 * runs) / most}%` }}
                />
              </span>
              <span className="figures">{runs.toLocaleString('en')}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
