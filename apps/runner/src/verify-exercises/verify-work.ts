import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { ContentFile } from '@crucible/contracts/assignment-test';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { PackageFiles } from '@crucible/interchange/package-files';
import type { GradingOutcome } from '../grading/grade-submission.ts';
import type { Judgement } from './verification.ts';

/** A package that was imported, and what its programs are graded and told with. */
export type VerifyWork = {
  content: AssignmentContent;
  files: PackageFiles;
  catalog: ImageCatalog;
  grade: (
    content: AssignmentContent,
    answer: { language: string; files: ContentFile[] },
  ) => Promise<GradingOutcome>;
  say: (program: string, language: string, judgement: Judgement) => void;
};
