import { RunIdSchema } from '@crucible/contracts/run';
import { SnippetIdSchema } from '@crucible/contracts/snippet';

export type ProgramPath = { kind: 'draft' } | { kind: 'run'; id: string } | { kind: 'snippet'; id: string };

/** What a path of the page asks for: a run, a snippet, or else the draft. */
export function parseProgramPath(path: string): ProgramPath {
  const [, place, id, rest] = path.split('/');
  if (rest === undefined && id !== undefined) {
    if (place === 'r' && RunIdSchema.safeParse(id).success) return { kind: 'run', id };
    if (place === 's' && SnippetIdSchema.safeParse(id).success) return { kind: 'snippet', id };
  }
  return { kind: 'draft' };
}
