/** Before these a slash begins a regular expression, and not a division. */
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+\-*%~<>]|\b(?:return|typeof|case|in|of|do|else|void))\s*$/;

/**
 * A JavaScript or TypeScript text with spaces in the place of comments, strings and regular expressions, so that what is
 * found in it is code. It is as long as the text, and line breaks stay.
 */
export function maskScript(source: string): string {
  let masked = '';
  /** Depth of braces at which the expression in a template literal ends, for each that is open. */
  const templates: number[] = [];
  let depth = 0;

  const skip = (end: number) => {
    masked += source.slice(masked.length, end).replaceAll(/[^\n]/g, ' ');
  };

  while (masked.length < source.length) {
    const at = masked.length;
    const char = source[at] ?? '';
    const two = source.slice(at, at + 2);
    if (two === '//') skip(endOf(source, at, '\n'));
    else if (two === '/*') skip(endOf(source, at + 2, '*/'));
    else if (char === '"' || char === "'") skip(endOfQuoted(source, at + 1, char));
    else if (char === '`') skip(endOfTemplate(source, at + 1));
    else if (char === '}' && templates.at(-1) === depth) {
      templates.pop();
      skip(endOfTemplate(source, at + 1));
    } else if (char === '/' && BEFORE_PATTERN.test(masked.slice(-80))) skip(endOfPattern(source, at + 1));
    else {
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      masked += char;
      continue;
    }
    // A template that is interrupted by an expression goes on after its closing brace.
    if ((char === '`' || char === '}') && source.slice(0, masked.length).endsWith('${'))
      templates.push(depth);
  }
  return masked;
}

function endOf(source: string, from: number, end: string): number {
  const found = source.indexOf(end, from);
  return found === -1 ? source.length : found + end.length;
}

function endOfQuoted(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === quote || source[at] === '\n') return at + 1;
  }
  return source.length;
}

/** Behind the closing backtick, or behind the next `${`. */
function endOfTemplate(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '`') return at + 1;
    else if (source.startsWith('${', at)) return at + 2;
  }
  return source.length;
}

function endOfPattern(source: string, from: number): number {
  let isInClass = false;
  for (let at = from; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '\n') return at;
    else if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    else if (char === '/' && !isInClass) return at + 1;
  }
  return source.length;
}
