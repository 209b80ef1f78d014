import type { ContentChanges } from '@crucible/contracts/draft-check';

const LISTS = ['tests', 'groups', 'programs', 'languages'] as const;
const KINDS = ['added', 'changed', 'removed'] as const;

/** What has changed, a sentence a thing. */
export function changeWords(changes: ContentChanges): string[] {
  const words = LISTS.flatMap((list) =>
    KINDS.flatMap((kind) => {
      const names = changes[list][kind];
      return names.length === 0 ? [] : [`${names.length} ${list} ${kind}: ${names.slice(0, 8).join(', ')}`];
    }),
  );
  if (changes.statement) words.unshift('The statement');
  if (changes.assets) words.push('Files of the statement');
  if (changes.limits) words.push('Limits');
  return words;
}
