import { lastingStorage } from '../../lib/browser-storage.ts';
import { explainError } from '../../lib/explain-error.ts';
import { randomToken } from '../../lib/random-token.ts';
import type { ApiClient } from '../../lib/trpc.ts';
import { chooseDraft } from './choose-draft.ts';
import type { ChosenDraft } from './choose-draft.ts';
import { createDraftSaver } from './create-draft-saver.ts';
import type { DraftSaver, SaveState } from './create-draft-saver.ts';
import { createLocalCopies } from './local-copies.ts';
import type { WorkRef } from './local-copies.ts';

export type OpenedDraft = { chosen: ChosenDraft; saver: DraftSaver };

const pageId = randomToken();

/** Finds what somebody has written for an assignment, and what will save what they write from now on. */
export async function openDraft(
  api: ApiClient,
  ref: WorkRef,
  onState: (state: SaveState) => void,
): Promise<OpenedDraft> {
  const { assignmentId, language } = ref;
  const copies = createLocalCopies(lastingStorage, ref, pageId);
  const server = await api.workDrafts.get.query({ assignmentId, language });
  const chosen = chooseDraft(server, copies.adopt());
  const saver = createDraftSaver(
    {
      save: (files, revision) => api.workDrafts.save.mutate({ assignmentId, language, files, revision }),
      copies,
      onState,
      explain: explainError,
    },
    chosen,
  );
  return { chosen, saver };
}
