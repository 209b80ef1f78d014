import type { Example, Language } from '@crucible/contracts/language';
import { toast } from 'sonner';
import { sameSources } from '../model/workspace-files.ts';
import { currentDraft, openDraft, openExample, openStored, useWorkspace } from '../model/workspace-store.ts';
import { useRun } from '../model/run-store.ts';
import { saveDraft } from './use-draft-saving.ts';

/** Goes on with the draft of another language. */
export function changeLanguage(language: Language): void {
  if (language.id === useWorkspace.getState().language) return;
  saveDraft();
  openDraft(language);
  toDraftPage();
}

/** Puts an example in the place of the draft, which can be brought back. */
export function replaceByExample(language: Language, example: Example): void {
  const { origin } = useWorkspace.getState();
  const earlier = currentDraft();
  const untouched = language.examples.some(({ files }) => sameSources(files, earlier.files));
  openExample(language.id, example);
  toDraftPage();
  if (origin.kind !== 'draft' || untouched) return;
  toast('Your draft was replaced by the example.', {
    action: { label: 'Undo', onClick: () => openStored(language.id, earlier) },
  });
}

/** Another program has another output. */
function toDraftPage(): void {
  useRun.getState().leave();
  if (window.location.pathname !== '/') window.history.pushState(null, '', '/');
}
