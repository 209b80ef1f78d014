import { SourceFileSchema } from '@crucible/contracts/source-file';
import type { WorkDraft } from '@crucible/contracts/work-draft';
import type { WorkDraft as Row } from '@crucible/db';
import { z } from 'zod';

const FilesSchema = z.array(SourceFileSchema);

/** A stored draft as it leaves the service. */
export function toWorkDraft({ language, files, revision, updatedAt }: Row): WorkDraft {
  return { language, files: FilesSchema.parse(files), revision, savedAt: updatedAt.toISOString() };
}
