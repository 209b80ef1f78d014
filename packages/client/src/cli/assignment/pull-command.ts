import { mkdir } from 'node:fs/promises';
import { readZip } from '@crucible/interchange/archive/read-zip';
import type { CrucibleClient } from '../../crucible-client.ts';
import { UsageError } from '../usage-error.ts';
import { originOf, readLocalFolder, replaceFolder } from './local-folder.ts';

type Deps = { client: CrucibleClient; print: (line: string) => void };
export type PullOptions = { id?: string | undefined };

/**
 * `crucible assignment pull <folder>`: makes a folder what the draft of its assignment is now. What was changed in the
 * folder and not pushed is overwritten, which is what git is for.
 */
export async function pullCommand(
  deps: Deps,
  { folder, options }: { folder: string; options: PullOptions },
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const before = await readLocalFolder(folder);
  const origin = originOf(before);
  const assignmentId = options.id ?? origin?.assignmentId;
  if (assignmentId === undefined)
    throw new UsageError('The folder is of no assignment yet: say which one with --id.');
  if (origin !== null && origin.assignmentId !== assignmentId)
    throw new UsageError(`The folder is of another assignment, ${origin.assignmentId}.`);
  const fetched = await deps.client.exportAssignment(assignmentId);
  const { files } = readZip(Buffer.from(fetched.zip, 'base64'));
  const { written, removed } = await replaceFolder(folder, before, files);
  for (const path of written) deps.print(`${before.has(path) ? 'changed' : 'new'}: ${path}`);
  for (const path of removed) deps.print(`removed: ${path}`);
  deps.print(`revision ${fetched.draftRevision} of ${assignmentId}`);
  return 0;
}
