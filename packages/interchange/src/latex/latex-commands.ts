import { asCode, around, escapeMarkdown } from './latex-text.ts';

/** Commands that stand for a text. */
export const SYMBOLS: Record<string, string> = {
  ...{ ldots: '…', dots: '…', textellipsis: '…', textendash: '–', textemdash: '—' },
  ...{ textbackslash: '\\\\', textasciitilde: '~', textasciicircum: '^', textbar: '\\|', textless: '\\<' },
  ...{ textgreater: '\\>', textquotedbl: '"', S: '§', pounds: '£', euro: '€', texteuro: '€', copyright: '©' },
  ...{
    aa: 'å',
    AA: 'Å',
    ae: 'æ',
    AE: 'Æ',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ss: 'ß',
    i: 'ı',
    oe: 'œ',
    OE: 'Œ',
  },
  ...{
    LaTeX: 'LaTeX',
    TeX: 'TeX',
    textdegree: '°',
    textmu: 'µ',
    checkmark: '✓',
    par: '\n\n',
    newline: '\\\n',
  },
  ...{
    quad: ' ',
    qquad: ' ',
    space: ' ',
    '\\': '\\\n',
    ' ': ' ',
    ',': ' ',
    ';': ' ',
    ':': ' ',
    '!': '',
    '-': '',
  },
  ...{ '%': '%', $: '\\$', '&': '&', '#': '\\#', _: '\\_', '{': '{', '}': '}', '/': '', '@': '' },
};

/** Commands that only say how something looks, with the number of arguments that are left out with them. */
export const LAYOUT: Record<string, number> = {
  ...{
    noindent: 0,
    centering: 0,
    medskip: 0,
    bigskip: 0,
    smallskip: 0,
    newpage: 0,
    clearpage: 0,
    hline: 0,
    hfill: 0,
  },
  ...{
    bf: 0,
    it: 0,
    tt: 0,
    em: 0,
    rm: 0,
    sf: 0,
    sc: 0,
    small: 0,
    footnotesize: 0,
    scriptsize: 0,
    tiny: 0,
    large: 0,
  },
  ...{
    Large: 0,
    normalsize: 0,
    raggedright: 0,
    raggedleft: 0,
    toprule: 0,
    midrule: 0,
    bottomrule: 0,
    nopagebreak: 0,
  },
  ...{
    vspace: 1,
    hspace: 1,
    label: 1,
    problemname: 1,
    vskip: 0,
    setlength: 2,
    addtolength: 2,
    cline: 1,
    pagestyle: 1,
  },
  ...{
    usepackage: 1,
    documentclass: 1,
    index: 1,
    bibliographystyle: 1,
    renewcommand: 2,
    newcommand: 2,
    def: 1,
  },
};

/** Commands with one argument that is text, and what it becomes. */
export const AROUND: Record<string, (inner: string) => string> = {
  textbf: (inner) => around('**', inner),
  emph: (inner) => around('_', inner),
  textit: (inner) => around('_', inner),
  textsl: (inner) => around('_', inner),
  underline: (inner) => inner,
  textsc: (inner) => inner,
  textrm: (inner) => inner,
  textsf: (inner) => inner,
  mbox: (inner) => inner,
  text: (inner) => inner,
  title: (inner) => heading(1, inner),
  section: (inner) => heading(2, inner),
  subsection: (inner) => heading(3, inner),
  subsubsection: (inner) => heading(4, inner),
  paragraph: (inner) => `\n\n${around('**', inner)} `,
  caption: (inner) => `\n\n${around('_', inner)}\n\n`,
};

/** Commands with arguments that are taken as they are. */
export const VERBATIM: Record<string, { count: number; write: (...args: string[]) => string }> = {
  texttt: { count: 1, write: (code = '') => asCode(plainOf(code)) },
  url: { count: 1, write: (address = '') => `<${plainOf(address)}>` },
  href: {
    count: 2,
    write: (address = '', text = '') => `[${escapeMarkdown(plainOf(text))}](${plainOf(address)})`,
  },
  includegraphics: { count: 1, write: (path = '') => picture(path, '') },
  illustration: {
    count: 3,
    write: (_width = '', path = '', caption = '') =>
      `${picture(path, plainOf(caption))}\n\n${around('_', escapeMarkdown(plainOf(caption)))}\n\n`,
  },
  ref: { count: 1, write: () => '' },
  cite: { count: 1, write: () => '' },
};

function heading(level: number, inner: string): string {
  return `\n\n${'#'.repeat(level)} ${inner.replaceAll(/\s+/g, ' ').trim()}\n\n`;
}

function picture(path: string, caption: string): string {
  return `\n\n![${escapeMarkdown(caption)}](${path.trim().replace(/^\.\//, '')})\n\n`;
}

/** What is said in an argument, without commands. */
function plainOf(argument: string): string {
  return argument
    .replaceAll(/\\href\{[^{}]*\}/g, '')
    .replaceAll(/\\[A-Za-z]+\s*/g, '')
    .replaceAll(/\\([^A-Za-z])/g, '$1')
    .replaceAll(/[{}]/g, '')
    .trim();
}
