import {
  SaveWorkDraftSchema,
  WorkDraftRefSchema,
  WorkDraftSaveSchema,
  WorkDraftSchema,
} from '@crucible/contracts/work-draft';
import { getWorkDraft } from '../work-drafts/get-work-draft.ts';
import { saveWorkDraft } from '../work-drafts/save-work-draft.ts';
import { assignmentMemberProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

/** What people have in the editor of an assignment: always their own. */
export const workDraftsRouter = router({
  get: assignmentMemberProcedure
    .input(WorkDraftRefSchema)
    .output(WorkDraftSchema.nullable())
    .query(({ ctx: { deps, personId, sessionId }, input }) =>
      getWorkDraft(deps, { ...input, personId, sessionId }),
    ),

  save: assignmentMemberProcedure
    .input(SaveWorkDraftSchema)
    .output(WorkDraftSaveSchema)
    .mutation(({ ctx: { deps, personId, sessionId }, input }) =>
      saveWorkDraft(deps, { ...input, personId, sessionId }),
    ),
});
