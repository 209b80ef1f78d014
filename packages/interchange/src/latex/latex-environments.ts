import { asCodeBlock } from './latex-text.ts';

/** Turns LaTeX into Markdown; what an environment needs of its surroundings. */
export type ConvertLatex = (source: string) => string;

type WriteEnvironment = (body: string, convert: ConvertLatex) => string;

const math =
  (inner: (body: string) => string): WriteEnvironment =>
  (body) =>
    `\n\n$$\n${inner(body).trim()}\n$$\n\n`;
const aligned = math((body) => `\\begin{aligned}\n${body.trim()}\n\\end{aligned}`);
const passed: WriteEnvironment = (body, convert) => `\n\n${convert(body)}\n\n`;
/** Options and arguments of the environment itself, which say how it looks. */
const withoutArguments = (body: string) => body.replace(/^(\s*(\[[^\]]*\]|\{[^{}]*\}))+/, '');

export const ENVIRONMENTS: Record<string, WriteEnvironment> = {
  itemize: (body, convert) => list(body, convert, () => '- '),
  enumerate: (body, convert) => list(body, convert, (index) => `${index + 1}. `),
  description: (body, convert) => list(body, convert, () => '- '),
  tabular: (body, convert) =>
    table(body.replace(/^(\s*\[[^\]]*\])?\s*\{(?:[^{}]|\{[^{}]*\})*\}/, ''), convert),
  verbatim: (body) => asCodeBlock(body),
  Verbatim: (body) => asCodeBlock(withoutArguments(body)),
  lstlisting: (body) => asCodeBlock(body.replace(/^\s*\[[^\]]*\]/, '')),
  quote: (body, convert) => `\n\n${convert(body).trim().replaceAll(/^/gm, '> ')}\n\n`,
  equation: math((body) => body),
  displaymath: math((body) => body),
  align: aligned,
  eqnarray: aligned,
  gather: math((body) => `\\begin{gathered}\n${body.trim()}\n\\end{gathered}`),
  document: passed,
  center: passed,
  flushleft: passed,
  abstract: passed,
  figure: (body, convert) => passed(withoutArguments(body), convert),
  wrapfigure: (body, convert) => passed(withoutArguments(body), convert),
  minipage: (body, convert) => passed(withoutArguments(body), convert),
  table: (body, convert) => passed(withoutArguments(body), convert),
};

function list(body: string, convert: ConvertLatex, mark: (index: number) => string): string {
  const items = splitItems(withoutArguments(body)).map((item, index) => {
    const [, label, rest = item] = /^\s*\[([^\]]*)\]([\s\S]*)$/.exec(item) ?? [];
    const text = convert(label === undefined ? rest : `\\textbf{${label}} ${rest.trimStart()}`).trim();
    const first = mark(index);
    return `${first}${text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(first.length)}`)}`;
  });
  return `\n\n${items.join('\n')}\n\n`;
}

/** The texts behind each \item that belongs to this list, and not to one within it. */
function splitItems(body: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from: number | null = null;
  for (const { 0: found, index } of body.matchAll(/\\begin\{[^}]*\}|\\end\{[^}]*\}|\\item(?![A-Za-z])/g)) {
    if (found.startsWith('\\begin')) depth += 1;
    else if (found.startsWith('\\end')) depth -= 1;
    else if (depth === 0) {
      if (from !== null) items.push(body.slice(from, index));
      from = index + found.length;
    }
  }
  if (from !== null) items.push(body.slice(from));
  return items;
}

function table(body: string, convert: ConvertLatex): string {
  const plain = body.replaceAll(/\\(hline|toprule|midrule|bottomrule)\b|\\cline\{[^}]*\}/g, '');
  const rows = plain
    .split(/\\\\(?:\[[^\]]*\])?/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split(/(?<!\\)&/).map((cell) => convert(cell).replaceAll(/\s+/g, ' ').trim()));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  const ruler = line(Array.from({ length: width }, () => '---'));
  return width === 0 ? '' : `\n\n${[line(head), ruler, ...others.map(line)].join('\n')}\n\n`;
}
