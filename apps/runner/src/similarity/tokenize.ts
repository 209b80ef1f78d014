import { Region } from '@dodona/dolos-core';
import type { TreeCursor } from 'web-tree-sitter';
import { Language, Parser } from 'web-tree-sitter';
import { syntaxFile } from './syntax-files.ts';

export type Token = { kind: string; region: Region };
export type Tokenize = (text: string) => Token[];

/** White space, and what people set or leave out as they like. */
const LEFT_OUT = new Set([',', ';', '\n']);
/** Whatever is between the quotation marks. */
const WHOLE = new Set([
  'string',
  'string_literal',
  'template_string',
  'char_literal',
  'regex',
  'concatenated_string',
]);

/**
 * How programs in a language are read as kinds of words: names, numbers and texts are all alike, comments and layout
 * are nothing. Null for a language whose syntax is not known. What is no valid program is read as far as it goes.
 */
export async function createTokenizer(language: string): Promise<Tokenize | null> {
  const file = syntaxFile(language);
  if (file === null) return null;
  await Parser.init();
  const parser = new Parser().setLanguage(await Language.load(file));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) return [];
    const cursor = tree.walk();
    const tokens = collectTokens(cursor);
    cursor.delete();
    tree.delete();
    return tokens;
  };
}

function collectTokens(cursor: TreeCursor): Token[] {
  const tokens: Token[] = [];
  for (;;) {
    const kind = cursor.nodeType;
    const isComment = kind.endsWith('comment');
    const isWhole = isComment || WHOLE.has(kind);
    if (!isWhole && cursor.gotoFirstChild()) continue;
    const { startPosition: start, endPosition: end } = cursor;
    const isEmpty = start.row === end.row && start.column === end.column;
    if (!isComment && !isEmpty && !LEFT_OUT.has(kind))
      tokens.push({ kind, region: new Region(start.row, start.column, end.row, end.column) });
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return tokens;
  }
}
