import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { ChosenLanguage } from '../../images/choose-language.ts';

/** The ids that Judge0's clients know, and the names that these languages have here. */
const IDS: Readonly<Record<string, number>> = {
  bash: 46,
  c: 50,
  csharp: 51,
  cpp: 54,
  d: 56,
  elixir: 57,
  erlang: 58,
  fortran: 59,
  go: 60,
  haskell: 61,
  java: 62,
  javascript: 63,
  lua: 64,
  ocaml: 65,
  octave: 66,
  pascal: 67,
  php: 68,
  prolog: 69,
  python: 71,
  ruby: 72,
  rust: 73,
  typescript: 74,
  kotlin: 78,
  r: 80,
  scala: 81,
  sql: 82,
  swift: 83,
  perl: 85,
  clojure: 86,
  groovy: 88,
};
const RUNTIMES: Readonly<Record<string, string>> = { javascript: 'Node.js ' };

export type Judge0Language = { id: number; name: string };
export type Judge0LanguageDetail = Judge0Language & {
  is_archived: boolean;
  source_file: string;
  compile_cmd: string | null;
  run_cmd: string;
};

/** The languages of the installation that have an id of Judge0's, by the id; of several versions the default, else the first. */
export function judge0Languages(catalog: ImageCatalog): ReadonlyMap<number, ChosenLanguage> {
  const languages = new Map<number, ChosenLanguage>();
  for (const image of catalog.images) {
    for (const language of image.manifest.languages) {
      const id = IDS[language.id];
      const isDefault = image.defaultFor?.includes(language.id) ?? false;
      if (id === undefined || (languages.has(id) && !isDefault)) continue;
      languages.set(id, { image, language, version: image.versions[language.id] ?? '' });
    }
  }
  return new Map([...languages].toSorted(([a], [b]) => a - b));
}

export function toJudge0Language(id: number, { language, version }: ChosenLanguage): Judge0Language {
  return { id, name: `${language.name} (${RUNTIMES[language.id] ?? ''}${version})` };
}

export function toJudge0LanguageDetail(id: number, chosen: ChosenLanguage): Judge0LanguageDetail {
  const { compile, run, entryFile } = chosen.language;
  const command = (argv: readonly string[]) =>
    argv
      .filter((item) => item !== '{args}')
      .map((item) => (item === '{entry}' || item === '{files}' ? entryFile : item))
      .join(' ');
  return {
    ...toJudge0Language(id, chosen),
    is_archived: false,
    source_file: entryFile,
    compile_cmd: compile === undefined ? null : command(compile.argv),
    run_cmd: command(run.argv),
  };
}
