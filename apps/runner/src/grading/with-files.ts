import type { ContentFile } from '@crucible/contracts/assignment-test';
import type { ExecutionFile } from '../executor/executor.ts';
import { contentBytes } from './content-bytes.ts';
import type { ProgramUnderTest } from './grader.ts';

/** The program with files beside it, which take the place of its own of the same name. The entry point stays the first. */
export function withFiles(program: ProgramUnderTest, files: readonly ContentFile[]): ProgramUnderTest {
  if (files.length === 0) return program;
  const added = new Map(files.map((file) => [file.path, contentBytes(file)]));
  const kept = program.files
    .filter(({ path }) => added.has(path) || !isInTheWay(path, added.keys()))
    .map((file): ExecutionFile => ({ path: file.path, content: added.get(file.path) ?? file.content }));
  const own = new Set(kept.map(({ path }) => path));
  const others = [...added].filter(([path]) => !own.has(path));
  return { ...program, files: [...kept, ...others.map(([path, content]) => ({ path, content }))] };
}

/** A name can be a file's or a folder's, and not both. */
function isInTheWay(path: string, added: Iterable<string>): boolean {
  return [...added].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`));
}
