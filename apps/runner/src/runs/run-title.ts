import type { SourceFile } from '@crucible/contracts/source-file';
import { toStorableText } from '../lib/storable-text.ts';

const MAX_LENGTH = 80;
const COMMENT_MARKS = /^(?:#|\/\/|\/\*+|\*+\/?|--|"""|''')\s*/;
/** Lines with which many programs begin alike. */
const SAYS_NOTHING =
  /^(?:#!|import\b|from\b.*\bimport\b|['"]use strict['"]|(?:const|let|var)\b.*\brequire\()/;

/** The first line of the entry file that says something, for lists; the file's name if none does. */
export function runTitle(entry: SourceFile): string {
  for (const line of entry.content.split('\n')) {
    const code = line.trim();
    if (SAYS_NOTHING.test(code)) continue;
    const words = code
      .replace(COMMENT_MARKS, '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(words)) return toStorableText(shorten(words));
  }
  return entry.path;
}

function shorten(text: string): string {
  const characters = [...text.slice(0, MAX_LENGTH * 2)];
  return characters.length <= MAX_LENGTH
    ? characters.join('')
    : `${characters.slice(0, MAX_LENGTH - 1).join('')}…`;
}
