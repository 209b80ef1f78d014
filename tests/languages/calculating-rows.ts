import type { LanguageRow } from './language-row.ts';

/** Languages for numbers, and those of other kinds of thinking. */
export const CALCULATING_ROWS: LanguageRow[] = [
  {
    language: 'r',
    hello: 'cat("Hello, world!\\n")\n',
    echo: 'lines <- readLines(file("stdin"))\nwriteLines(lines)\n',
    mistake: { program: 'cat("one")\nx <- = 1\n', line: 2 },
    crash: { program: 'stop("oh")\n', says: 'oh' },
    forever: 'while (TRUE) {}\n',
    hoard: 'kept <- list()\nwhile (TRUE) kept[[length(kept) + 1]] <- runif(1e6)\n',
    flood: 'while (TRUE) cat("again and again\\n")\n',
  },
  {
    language: 'octave',
    hello: 'disp("Hello, world!")\n',
    echo: 'while ischar(line = fgetl(stdin))\n  disp(line)\nend\n',
    mistake: { program: 'disp("one")\nx = = 1\n', line: 2 },
    crash: { program: 'error("oh")\n', says: 'oh' },
    forever: 'while true\nend\n',
    hoard: 'kept = {};\nwhile true\n  kept{end + 1} = rand(1000);\nend\n',
    flood: 'while true\n  disp("again and again")\nend\n',
  },
  {
    language: 'scheme',
    hello: '(display "Hello, world!")\n(newline)\n',
    echo: '(use-modules (ice-9 rdelim))\n(let loop ((line (read-line)))\n  (unless (eof-object? line)\n    (display line)\n    (newline)\n    (loop (read-line))))\n',
    mistake: { program: '(display "one")\n(missing)\n', line: 2 },
    crash: { program: '(error "oh")\n', says: 'oh' },
    forever: '(let loop () (loop))\n',
    hoard: "(let loop ((kept '())) (loop (cons (make-string 1000000 #\\a) kept)))\n",
    flood: '(let loop () (display "again and again\\n") (loop))\n',
  },
  {
    language: 'prolog',
    hello: ":- initialization(main).\nmain :- writeln('Hello, world!').\n",
    echo: ':- initialization(main).\nmain :- read_line_to_string(user_input, L), (L == end_of_file -> true ; writeln(L), main).\n',
    mistake: { program: ':- initialization(main).\nmain :- .\n', line: 2 },
    crash: { program: ':- initialization(main).\nmain :- throw(oh).\n', says: 'oh' },
    forever: ':- initialization(main).\nmain :- repeat, fail.\n',
    hoard: ':- initialization(main).\nmain :- keep([]).\nkeep(L) :- length(M, 1000000), keep([M|L]).\n',
    flood: ":- initialization(main).\nmain :- repeat, writeln('again and again'), fail.\n",
  },
];
