import type { Language } from '@crucible/contracts/language';

export type LanguageGroup = { heading: string | null; languages: Language[] };

/** Headings in their order, with what is below them: ids of the editor. Everything else is for general use. */
const GENERAL = 'General use';
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  [GENERAL, []],
  ['Functional and logic', ['clojure', 'elixir', 'erlang', 'haskell', 'ocaml', 'prolog', 'scheme']],
  ['Data and mathematics', ['fortran', 'octave', 'r', 'sql']],
  ['Shell and text', ['awk', 'perl', 'shell', 'tcl']],
];
/** Fewer are seen at a glance. */
const MIN_TO_GROUP = 9;

/** The languages to choose from under their headings; for a text those that fit it, the best first. */
export function findLanguages(languages: readonly Language[], query: string): LanguageGroup[] {
  const wanted = query.trim().toLowerCase();
  if (wanted !== '') return [{ heading: null, languages: search(languages, wanted) }];
  if (languages.length < MIN_TO_GROUP) return [{ heading: null, languages: [...languages] }];
  return KINDS.map(([heading]) => ({
    heading,
    languages: languages.filter((language) => kindOf(language) === heading).toSorted(byName),
  })).filter((group) => group.languages.length > 0);
}

function kindOf({ editorLanguage }: Language): string {
  return KINDS.find(([, editorLanguages]) => editorLanguages.includes(editorLanguage))?.[0] ?? GENERAL;
}

function search(languages: readonly Language[], wanted: string): Language[] {
  return languages
    .map((language) => ({ language, rank: rankOf(language, wanted) }))
    .filter(({ rank }) => rank < RANKS)
    .toSorted((a, b) => a.rank - b.rank || byName(a.language, b.language))
    .map(({ language }) => language);
}

const RANKS = 4;

/** 0 for what is meant exactly, by name, id or ending of files; more the less it fits. */
function rankOf({ id, name, extension, version }: Language, wanted: string): number {
  const own = name.toLowerCase();
  if ([own, id, extension, extension.slice(1)].includes(wanted)) return 0;
  if (own.startsWith(wanted)) return 1;
  if (own.split(/[^\p{L}\p{N}+#]+/u).some((word) => word.startsWith(wanted)) || id.startsWith(wanted))
    return 2;
  return `${own} ${version}`.includes(wanted) ? 3 : RANKS;
}

const byName = (a: Language, b: Language): number => a.name.localeCompare(b.name, 'en');
