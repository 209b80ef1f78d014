import type { AdminImageLanguage } from '@crucible/contracts/admin-image';

/** The languages of an image with their versions; those that are switched off are struck through. */
export function LanguageList({ languages }: { languages: readonly AdminImageLanguage[] }) {
  if (languages.length === 0) return <span className="text-muted">none of its own</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {languages.map(({ id, name, version, isEnabled }) => (
        <li key={id}>
          {isEnabled ? (
            name
          ) : (
            <>
              <s className="text-muted">{name}</s>
              <span className="sr-only"> (switched off)</span>
            </>
          )}{' '}
          <span className="figures text-xs text-muted">{version}</span>
        </li>
      ))}
    </ul>
  );
}
