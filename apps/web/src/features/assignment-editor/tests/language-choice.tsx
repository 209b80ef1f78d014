'use client';

import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { useEditor } from '../draft/editor-context.tsx';

type LanguageChoiceProps = { test: AssignmentTest; onChange: (test: AssignmentTest) => void };

/** For which of the assignment's languages a test is; nothing to choose where there is one. */
export function LanguageChoice({ test, onChange }: LanguageChoiceProps) {
  const { draft, languages } = useEditor();
  const all = draft.content.languages.map(({ language }) => language);
  if (all.length < 2 && test.languages === undefined) return null;
  const chosen = test.languages ?? all;
  const { languages: _before, ...forAll } = test;

  function toggle(language: string, isChosen: boolean): void {
    const next = all.filter((one) => (one === language ? isChosen : chosen.includes(one)));
    // A test for no language at all is none.
    if (next.length === 0) return;
    onChange(next.length === all.length ? forAll : { ...test, languages: next });
  }

  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
      <legend className="mb-1.5 text-sm font-medium">For solutions in</legend>
      {all.map((language) => (
        <Checkbox
          key={language}
          label={languages.find(({ id }) => id === language)?.name ?? language}
          checked={chosen.includes(language)}
          onChange={(event) => toggle(language, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
