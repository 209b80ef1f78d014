'use client';

import type { Language } from '@crucible/contracts/language';
import { SearchSelect } from '../../components/ui/search-select.tsx';
import { findLanguages } from './find-languages.ts';

type LanguageSelectProps = {
  languages: readonly Language[];
  value: string;
  onChange: (languageId: string) => void;
};

/** The choice of a language, with its version. */
export function LanguageSelect({ languages, value, onChange }: LanguageSelectProps) {
  const chosen = languages.find(({ id }) => id === value);
  return (
    <SearchSelect
      label="Language"
      searchLabel="Find a language"
      value={value}
      onChange={onChange}
      find={(query) =>
        findLanguages(languages, query).map(({ heading, languages: found }) => ({
          heading,
          options: found.map(({ id, name, version }) => ({ value: id, text: name, detail: version })),
        }))
      }
      className="w-44 phone:w-auto phone:min-w-0 phone:flex-1"
    >
      {chosen ? (
        <>
          {chosen.name} <span className="figures text-muted">{chosen.version}</span>
        </>
      ) : (
        <span className="text-muted">Language</span>
      )}
    </SearchSelect>
  );
}
