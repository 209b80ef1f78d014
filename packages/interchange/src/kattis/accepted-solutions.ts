import type { ContentFile } from '@crucible/contracts/assignment-test';
import { toContentFile } from '../file-text.ts';
import type { PackageFiles } from '../package-files.ts';
import { entryFirst } from './program-language.ts';
import { readSubmissions } from './read-submissions.ts';

/** Of each language the first solution that comes with a package. */
export function acceptedSolutions(files: PackageFiles): Map<string, ContentFile[]> {
  const solutions = new Map<string, ContentFile[]>();
  for (const { folder, language, program } of readSubmissions(files)) {
    if (folder !== 'accepted' || solutions.has(language)) continue;
    solutions.set(
      language,
      entryFirst(program).map(([path, bytes]) => toContentFile(path, bytes)),
    );
  }
  return solutions;
}
