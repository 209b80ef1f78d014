import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Where the syntax of a language is; C++ reads C too. A language that is not here cannot be compared. */
const SYNTAX_FILES: Readonly<Record<string, string>> = {
  python: 'tree-sitter-python/tree-sitter-python.wasm',
  javascript: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
  typescript: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
  c: 'tree-sitter-cpp/tree-sitter-cpp.wasm',
  cpp: 'tree-sitter-cpp/tree-sitter-cpp.wasm',
};

/** The file with the syntax of a language of the catalog; null where there is none. */
export function syntaxFile(language: string): string | null {
  const file = Object.hasOwn(SYNTAX_FILES, language) ? SYNTAX_FILES[language] : undefined;
  return file === undefined ? null : require.resolve(file);
}
