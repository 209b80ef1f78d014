'use client';

import type { Language } from '@crucible/contracts/language';
import { Select } from '../../components/ui/select.tsx';

type LanguageSelectProps = {
  languages: readonly Language[];
  value: string;
  onChange: (languageId: string) => void;
};

/** The choice of a language, with its version. */
export function LanguageSelect({ languages, value, onChange }: LanguageSelectProps) {
  const chosen = languages.find(({ id }) => id === value);
  return (
    <Select
      label="Language"
      value={value}
      onChange={onChange}
      options={languages.map(({ id, name, version }) => ({ value: id, text: name, detail: version }))}
      className="w-44 phone:w-auto phone:min-w-0 phone:flex-1"
    >
      {chosen ? (
        <>
          {chosen.name} <span className="figures text-muted">{chosen.version}</span>
        </>
      ) : (
        <span className="text-muted">Language</span>
      )}
    </Select>
  );
}
