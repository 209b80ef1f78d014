const ESCAPABLE_IN_QUOTES = '"\\$`\n';

/**
 * Splits a line into words as a shell does: blanks part them, quotes and backslashes keep blanks. Nothing else means
 * anything, and no shell is ever asked. Null when a quote is left open.
 */
export function splitArguments(line: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    if (quote === "'") {
      if (character === quote) quote = '';
      else word += character;
    } else if (character === '\\' && next !== '' && (quote === '' || ESCAPABLE_IN_QUOTES.includes(next))) {
      word = (word ?? '') + (next === '\n' ? '' : next);
      at += 1;
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quote !== '') return null;
  return word === null ? words : [...words, word];
}
