import { lenientTextOf } from '../file-text.ts';
import { baseName } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';

/** Endings of source files → language. */
const LANGUAGES: Record<string, string> = {
  ...{ py: 'python', py3: 'python', js: 'javascript', ts: 'typescript', java: 'java', c: 'c' },
  ...{
    cc: 'cpp',
    cpp: 'cpp',
    cxx: 'cpp',
    'c++': 'cpp',
    C: 'cpp',
    go: 'go',
    rs: 'rust',
    kt: 'kotlin',
    rb: 'ruby',
  },
  ...{
    hs: 'haskell',
    cs: 'csharp',
    php: 'php',
    ml: 'ocaml',
    pl: 'prolog',
    scala: 'scala',
    lisp: 'lisp',
    py2: 'python2',
  },
};
const FIRST_LINE = /^#!.*\bpython2/;
const PYTHON_2 = /^\s*print\s+["'\w]/m;
/** What the file is called in which a program of several begins. */
const ENTRY = /^(__main__|main|validate|validator|judge|interactor)\./i;

/** Programs whose language has no name here are of none. */
const UNKNOWN_LANGUAGE = 'unknown';

/** The language of a program, by the names of its files. */
export function languageOfFiles(files: PackageFiles): string {
  for (const [path, bytes] of files) {
    const language = LANGUAGES[path.slice(path.lastIndexOf('.') + 1)];
    if (language === undefined) continue;
    const text = language === 'python' ? lenientTextOf(bytes) : '';
    return FIRST_LINE.test(text) || PYTHON_2.test(text) ? 'python2' : language;
  }
  return UNKNOWN_LANGUAGE;
}

/** The files of a program, the one in which it begins first. */
export function entryFirst(files: PackageFiles): [string, Uint8Array][] {
  const all = [...files];
  const entry =
    all.find(([path]) => ENTRY.test(baseName(path)) && isSource(path)) ??
    all.find(([path]) => isSource(path));
  return entry === undefined ? all : [entry, ...all.filter((file) => file !== entry)];
}

function isSource(path: string): boolean {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] !== undefined;
}
