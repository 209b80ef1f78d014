import { expect, it } from 'vitest';
import { latexToMarkdown } from './latex-to-markdown.ts';

const markdown = (source: string) => latexToMarkdown(source).markdown.trim();

it.each([
  ['plain text', 'plain text'],
  ['one\n\ntwo', 'one\n\ntwo'],
  ['\\problemname{Echo}\nText', 'Text'],
  ['\\section*{Input data}\nText', '## Input data\n\nText'],
  ['\\subsection{A \\textbf{b}}x', '### A **b**\n\nx'],
  ['\\textbf{bold }\\emph{it}', '**bold** _it_'],
  ['{\\bf bold} text', 'bold text'],
  ['\\texttt{a\\_b} and \\verb|x_y\\z|', '`a_b` and `x_y\\z`'],
  ["``quoted'' and `single'", '“quoted” and ‘single’'],
  ['1--5 --- or', '1–5 — or'],
  ['a * b_c <d> [e] `f', 'a \\* b\\_c \\<d\\> \\[e\\] ‘f'],
  ['50\\% of \\$5 \\& \\#1 \\{x\\}', '50% of \\$5 & \\#1 {x}'],
  ['$x_1 * 5\\%$ and \\(y\\)', '$x_1 * 5\\%$ and $y$'],
  ['\\[ a < b \\]', '$$\na < b\n$$'],
  ['$$x$$', '$$\nx\n$$'],
  [
    '\\begin{align*}a &= b\\\\ c &= d\\end{align*}',
    '$$\n\\begin{aligned}\na &= b\\\\ c &= d\n\\end{aligned}\n$$',
  ],
  ['seen % unseen\nhere', 'seen here'],
  ['100\\% % unseen', '100%'],
  ['line\\\\next', 'line\\\nnext'],
  ['G\\"odel, \\\'{e}, \\c{c}, sm{\\aa}, \\ss{}x', 'Gödel, é, ç, små, ßx'],
  ['na\\"{\\i}ve', 'naïve'],
  ['a~b\\ldots c', 'a b…c'],
  ['\\begin{itemize}\\item one\\item two\n lines\\end{itemize}', '- one\n- two\n  lines'],
  [
    '\\begin{enumerate}\\item a\\begin{itemize}\\item b\\end{itemize}\\item c\\end{enumerate}',
    '1. a\n\n   - b\n2. c',
  ],
  ['\\begin{description}\\item[Key] value\\end{description}', '- **Key** value'],
  ['\\begin{verbatim}\n5 % no comment\n\\x $y$\n\\end{verbatim}', '```\n5 % no comment\n\\x $y$\n```'],
  ['\\begin{lstlisting}[language=C]\nint a;\n\\end{lstlisting}', '```\nint a;\n```'],
  [
    '\\begin{tabular}{|l|r|}\\hline a & b \\\\ \\hline $1$ & 2 \\\\ \\hline\\end{tabular}',
    '| a | b |\n| --- | --- |\n| $1$ | 2 |',
  ],
  ['\\includegraphics[width=5cm]{./cave.png}', '![](cave.png)'],
  ['\\illustration{0.4}{cave.jpg}{By \\href{http://x.y}{W}}', '![By W](cave.jpg)\n\n_By W_'],
  ['\\href{https://a.b/c_d}{text} \\url{http://x.y}', '[text](https://a.b/c_d) <http://x.y>'],
  ['a\\footnote{Said \\emph{so}.}', 'a[^1]\n\n[^1]: Said _so_.'],
  ['\\vspace{2cm}\\noindent x\\label{a}', 'x'],
  ['\\begin{center}\\begin{quote}a\\end{quote}\\end{center}', '> a'],
])('%j', (source, expected) => {
  expect(markdown(source)).toBe(expected);
});

it('names what it does not know, and keeps its text', () => {
  expect(latexToMarkdown('\\fancy{a} \\begin{odd}b\\end{odd} \\strange, c')).toEqual({
    markdown: 'a\n\nb\n\n , c\n',
    unknown: ['\\fancy', '\\strange', 'odd'],
  });
});

it.each([
  '\\begin{itemize}\\item',
  '{',
  '}',
  '$x',
  '\\',
  '\\textbf{a',
  '\\begin{',
  '\\end{x}',
  '\\verb|a',
  '\\frac',
  '{'.repeat(500),
])('comes to an end with %j', (source) => {
  expect(typeof markdown(source)).toBe('string');
});
