import { baseName, childrenOf, filesBelow } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';
import { languageOfFiles } from './program-language.ts';

/** A program that comes with a problem and whose verdict is known. */
export type KattisSubmission = {
  /** Below submissions/: `accepted/hello.py`. */
  path: string;
  /** The folder, which says what becomes of it: `wrong_answer`. */
  folder: string;
  language: string;
  program: PackageFiles;
};

/** The programs below submissions/: each is a file, or a folder of files. */
export function readSubmissions(files: PackageFiles): KattisSubmission[] {
  return childrenOf(files, 'submissions').folders.flatMap((folder) => {
    const { files: own, folders } = childrenOf(files, `submissions/${folder}`);
    const single = own.map((name) => ({
      path: `${folder}/${name}`,
      program: new Map([[name, files.get(`submissions/${folder}/${name}`) ?? new Uint8Array()]]),
    }));
    const several = folders.map((name) => ({
      path: `${folder}/${name}`,
      program: filesBelow(files, `submissions/${folder}/${name}`),
    }));
    return [...single, ...several]
      .filter(({ path }) => !baseName(path).startsWith('.'))
      .map((submission) => ({ ...submission, folder, language: languageOfFiles(submission.program) }));
  });
}
