'use client';

import type { AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { Language } from '@crucible/contracts/language';
import { Code, Plus } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Menu, MenuItem } from '../../../components/ui/menu.tsx';
import { useEditor } from '../draft/editor-context.tsx';
import { LanguageCard } from './language-card.tsx';

/** In which languages the assignment can be solved, what students begin with, and the teacher's solutions. */
export function LanguagesPanel() {
  const { draft, languages } = useEditor();
  const chosen = draft.content.languages;
  const free = languages.filter(({ id }) => !chosen.some(({ language }) => language === id));

  function add(language: Language): void {
    draft.edit((content) => ({ ...content, languages: [...content.languages, begin(language)] }));
  }

  return (
    <div className="grid gap-4">
      {chosen.length === 0 && (
        <EmptyState icon={Code} title="No language yet">
          Students choose among the languages of an assignment; most have one.
        </EmptyState>
      )}
      {chosen.map((entry, index) => (
        <LanguageCard key={entry.language} index={index} />
      ))}
      {free.length > 0 && (
        <div>
          <Menu
            trigger={
              <Button>
                <Plus aria-hidden className="size-4" />
                Add language
              </Button>
            }
          >
            {free.map((language) => (
              <MenuItem key={language.id} onSelect={() => add(language)}>
                {language.name}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </div>
  );
}

function begin({ id, entryFile }: Language): AssignmentLanguage {
  const file = { path: entryFile, content: '', encoding: 'utf8' as const };
  return {
    ...{ language: id, allowsNewFiles: true },
    files: [{ ...file, access: 'editable' }],
    solution: [file],
  };
}
