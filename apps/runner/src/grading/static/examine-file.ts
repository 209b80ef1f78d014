import { createRequire } from 'node:module';
import type { StaticRule } from '@crucible/contracts/assignment-test';
import { Language, Parser, Query } from 'web-tree-sitter';
import type { Node } from 'web-tree-sitter';
import { C } from './c-syntax.ts';
import type { ExaminedFile, Place } from './check-rules.ts';
import { JAVASCRIPT } from './javascript-syntax.ts';
import { programFacts } from './program-facts.ts';
import { PYTHON } from './python-syntax.ts';
import { nodesOf } from './syntax.ts';
import type { Syntax } from './syntax.ts';

type Grammar = { syntax: Syntax; wasm: string; endings: RegExp };

const JAVASCRIPT_GRAMMAR = {
  syntax: JAVASCRIPT,
  wasm: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
  endings: /\.[cm]?jsx?$/,
};
const TYPESCRIPT_GRAMMAR = {
  syntax: JAVASCRIPT,
  wasm: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
  endings: /\.[cm]?ts$/,
};
const C_GRAMMAR = {
  syntax: C,
  wasm: 'tree-sitter-cpp/tree-sitter-cpp.wasm',
  endings: /\.(c|h|cc|cpp|cxx|hpp|hh|hxx)$/,
};
const GRAMMARS = new Map<string, Grammar>([
  ['python', { syntax: PYTHON, wasm: 'tree-sitter-python/tree-sitter-python.wasm', endings: /\.py$/ }],
  ['javascript', JAVASCRIPT_GRAMMAR],
  ['typescript', TYPESCRIPT_GRAMMAR],
  ['c', C_GRAMMAR],
  ['cpp', C_GRAMMAR],
]);
const MAX_MATCHES = 1000;

export type SourceText = { path: string; text: string };
export type ExamineFile = (file: SourceText, rules: readonly StaticRule[]) => ExaminedFile;

/** Which of a program's files rules are about; null for a language that has none. */
export function readableFiles<File extends { path: string }>(
  language: string,
  files: readonly File[],
): File[] | null {
  const grammar = GRAMMARS.get(language);
  return grammar === undefined ? null : files.filter(({ path }) => grammar.endings.test(path));
}

/** Loads a language's grammar; what it resolves with reads its files. Rejects for a language that has none. */
export async function createExaminer(language: string): Promise<ExamineFile> {
  const grammar = GRAMMARS.get(language);
  if (grammar === undefined) throw new Error(`There is no grammar of ${language}.`);
  await Parser.init();
  const loaded = await Language.load(createRequire(import.meta.url).resolve(grammar.wasm));
  const parser = new Parser();
  parser.setLanguage(loaded);
  return ({ path, text }, rules) => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error(`${path} could not be parsed.`);
    const uses = programFacts(tree.rootNode, grammar.syntax);
    const brokenAt = tree.rootNode.hasError ? placeOf(firstError(tree.rootNode), grammar.syntax) : null;
    const matches = rules.map((rule, index): [number, Place[]] => [
      index,
      rule.query === undefined ? [] : matchesOf(new Query(loaded, rule.query), tree.rootNode, grammar.syntax),
    ]);
    return { path, uses, brokenAt, matches: new Map(matches) };
  };
}

function matchesOf(query: Query, root: Node, syntax: Syntax): Place[] {
  const found = query.matches(root, { matchLimit: MAX_MATCHES });
  return found.flatMap(({ captures: [first] }) => (first === undefined ? [] : [placeOf(first.node, syntax)]));
}

function firstError(root: Node): Node {
  for (const node of nodesOf(root)) if (node.isError || node.isMissing) return node;
  return root;
}

function placeOf(node: Node, syntax: Syntax): Place {
  const within: string[] = [];
  for (let at = node.parent; at !== null; at = at.parent) {
    const name = syntax.functions.has(at.type) ? syntax.functionName(at) : null;
    if (name !== null) within.unshift(name);
  }
  return { line: node.startPosition.row + 1, column: node.startPosition.column + 1, within };
}
