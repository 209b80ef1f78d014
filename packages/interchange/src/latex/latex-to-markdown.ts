import { AROUND, LAYOUT, SYMBOLS, VERBATIM } from './latex-commands.ts';
import { ENVIRONMENTS } from './latex-environments.ts';
import { createLatexReader, withoutComments } from './latex-reader.ts';
import type { LatexReader } from './latex-reader.ts';
import { accented, asCode, asCodeBlock, escapeMarkdown } from './latex-text.ts';

export type FromLatex = {
  markdown: string;
  /** Commands and environments that are not known; what was in them is there, as text. */
  unknown: string[];
};

const MAX_DEPTH = 40;
/** Text in which code must stay as it is: its percent signs begin no comments. */
const CODE_BLOCK = /\\begin\{(verbatim|lstlisting|Verbatim)\}([\s\S]*?)\\end\{\1\}/g;

/** A text in the part of LaTeX that statements of problems are written in, as Markdown with math in dollars. */
export function latexToMarkdown(source: string): FromLatex {
  const unknown = new Set<string>();
  const footnotes: string[] = [];
  const blocks: string[] = [];
  let depth = 0;

  function convert(text: string): string {
    depth += 1;
    try {
      return depth > MAX_DEPTH ? escapeMarkdown(text) : convertAll(createLatexReader(text));
    } finally {
      depth -= 1;
    }
  }

  function convertAll(reader: LatexReader): string {
    let out = '';
    while (!reader.isAtEnd()) out += convertNext(reader);
    return out;
  }

  function convertNext(reader: LatexReader): string {
    const block = reader.match(/\uE000(\d+)\uE001/y);
    if (block !== null) return blocks[Number(block[1])] ?? '';
    if (reader.match(/\$\$/y)) return `\n\n$$\n${reader.takeUntil('$$').trim()}\n$$\n\n`;
    if (reader.match(/\$/y)) return `$${mathUntilDollar(reader)}$`;
    if (reader.match(/\\\(/y)) return `$${reader.takeUntil('\\)').trim()}$`;
    if (reader.match(/\\\[/y)) return `\n\n$$\n${reader.takeUntil('\\]').trim()}\n$$\n\n`;
    if (reader.match(/\\begin\{/y)) return environment(reader);
    if (reader.match(/\\end\{[^}]*\}/y)) return '';
    if (reader.startsWith('\\')) return command(reader);
    if (reader.startsWith('{')) return convert(reader.takeArgument());
    return plain(reader);
  }

  function environment(reader: LatexReader): string {
    const name = reader.takeUntil('}');
    const body = bodyOf(reader, name);
    const write = ENVIRONMENTS[name.replace(/\*$/, '')];
    if (write !== undefined) return write(body, convert);
    unknown.add(name);
    return `\n\n${convert(body)}\n\n`;
  }

  function command(reader: LatexReader): string {
    reader.skip(1);
    const name = reader.match(/[A-Za-z]+\*?/y)?.[0] ?? reader.take();
    const accent = /^[A-Za-z]{2,}/.test(name) ? null : accentedNext(name, reader);
    if (accent !== null) return accent;
    if (name === 'verb' || name === 'lstinline') return asCode(reader.takeUntil(reader.take()));
    // A space behind a name only ends it.
    if (/[A-Za-z]$/.test(name)) reader.match(/[ \t]*(?:\{\})?/y);
    return known(name.replace(/\*$/, ''), reader);
  }

  function known(name: string, reader: LatexReader): string {
    const symbol = SYMBOLS[name];
    if (symbol !== undefined) return symbol;
    reader.takeOption();
    const layout = LAYOUT[name];
    if (layout !== undefined) {
      for (let index = 0; index < layout; index += 1) reader.takeArgument();
      return '';
    }
    if (name === 'footnote') return `[^${footnotes.push(convert(reader.takeArgument()).trim())}]`;
    const verbatim = VERBATIM[name];
    if (verbatim !== undefined)
      return verbatim.write(...Array.from({ length: verbatim.count }, () => reader.takeArgument()));
    const write = AROUND[name];
    if (write === undefined) unknown.add(`\\${name}`);
    if (!reader.startsWith('{')) return '';
    const inner = convert(reader.takeArgument());
    return write === undefined ? inner : write(inner);
  }

  const safe = source.replaceAll('\r\n', '\n').replaceAll(/[\uE000\uE001]/g, '');
  const kept = safe.replaceAll(CODE_BLOCK, (_all, name: string, body: string) => {
    const options = name === 'verbatim' ? body : body.replace(/^\s*\[[^\]]*\]/, '');
    return `\uE000${blocks.push(asCodeBlock(options)) - 1}\uE001`;
  });
  const body = tidy(convert(withoutComments(kept)));
  const notes = footnotes.map((text, index) => `\n[^${index + 1}]: ${text.replaceAll(/\s+/g, ' ')}\n`);
  return { markdown: `${body}\n${notes.join('')}`, unknown: [...unknown].toSorted() };
}

function mathUntilDollar(reader: LatexReader): string {
  const math = reader.match(/(?:\\[\s\S]|[^$\\])*/y)?.[0] ?? '';
  reader.match(/\$/y);
  return math.trim();
}

/** Up to the \end that belongs to the \begin before it. */
function bodyOf(reader: LatexReader, name: string): string {
  let body = '';
  for (let open = 1; open > 0 && !reader.isAtEnd();) {
    const piece = reader.takeUntil(`\\end{${name}}`);
    open += piece.split(`\\begin{${name}}`).length - 2;
    body += open > 0 ? `${piece}\\end{${name}}` : piece;
  }
  return body;
}

function accentedNext(name: string, reader: LatexReader): string | null {
  const letter = /["'`^~=.]/.test(name)
    ? reader.match(/\s*(?:\{(\\?[A-Za-z])\}|(\\?[A-Za-z]))/y)
    : reader.match(/\{([A-Za-z])\}/y);
  return letter === null ? null : accented(name, letter[1] ?? letter[2] ?? '');
}

function plain(reader: LatexReader): string {
  if (reader.match(/``/y)) return '“';
  if (reader.match(/''/y)) return '”';
  if (reader.match(/---/y)) return '—';
  if (reader.match(/--/y)) return '–';
  if (reader.match(/`/y)) return '‘';
  if (reader.match(/'/y)) return '’';
  if (reader.match(/[~&]/y)) return ' ';
  if (reader.match(/\}/y)) return '';
  const text = reader.match(/[^\\${}`'~&\-\uE000]+/y)?.[0] ?? reader.take();
  return escapeMarkdown(text).replaceAll(/\n[ \t]+/g, '\n');
}

function tidy(markdown: string): string {
  return markdown
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
