import type { LanguageRow } from './language-row.ts';

const java = (body: string) =>
  `public class Main {\n  public static void main(String[] args) throws Exception {\n${body}\n  }\n}\n`;

/** Languages that run on a virtual machine that is started for each program. */
export const MACHINE_ROWS: LanguageRow[] = [
  {
    language: 'java',
    hello: java('System.out.println("Hello, world!");'),
    echo: java('System.in.transferTo(System.out);'),
    mistake: { program: java('missing();'), line: 3 },
    crash: { program: java('throw new IllegalStateException("oh");'), says: 'Main.java:3' },
    forever: java('for (int i = 0;; i++) {}'),
    hoard: java('var kept = new java.util.ArrayList<byte[]>(); for (;;) kept.add(new byte[1 << 20]);'),
    flood: java('for (;;) System.out.println("again and again");'),
  },
  {
    language: 'kotlin',
    hello: 'fun main() = println("Hello, world!")\n',
    echo: 'fun main() = generateSequence(::readLine).forEach(::println)\n',
    mistake: { program: 'fun main() {\n    missing()\n}\n', line: 2 },
    crash: { program: 'fun main() {\n    error("oh")\n}\n', says: 'main.kt:2' },
    forever: 'fun main() {\n    while (true) {\n    }\n}\n',
    hoard:
      'fun main() {\n    val kept = mutableListOf<ByteArray>()\n    while (true) kept.add(ByteArray(1 shl 20))\n}\n',
    flood: 'fun main() {\n    while (true) println("again and again")\n}\n',
  },
  {
    language: 'elixir',
    hello: 'IO.puts("Hello, world!")\n',
    echo: 'IO.stream(:stdio, :line) |> Enum.each(&IO.write/1)\n',
    mistake: { program: 'IO.puts("one")\nmissing()\n', line: 2 },
    crash: { program: 'raise "oh"\n', says: 'oh' },
    forever: 'Stream.cycle([1]) |> Enum.each(fn _ -> nil end)\n',
    hoard:
      'Stream.iterate([1], fn kept -> [:binary.copy("a", 1_000_000) | kept] end) |> Enum.each(fn _ -> nil end)\n',
    flood: 'Stream.cycle(["again and again"]) |> Enum.each(&IO.puts/1)\n',
  },
  {
    language: 'erlang',
    hello: '-module(main).\n-export([main/1]).\nmain(_) -> io:format("Hello, world!~n").\n',
    echo: '-module(main).\n-export([main/1]).\nmain(A) -> case io:get_line("") of eof -> ok; L -> io:put_chars(L), main(A) end.\n',
    mistake: { program: '-module(main).\n-export([main/1]).\nmain(_) -> missing().\n', line: 3 },
    crash: { program: '-module(main).\n-export([main/1]).\nmain(_) -> error(oh).\n', says: 'oh' },
    forever: '-module(main).\n-export([main/1]).\nmain(A) -> main(A).\n',
    hoard:
      '-module(main).\n-export([main/1]).\nmain(_) -> keep([]).\nkeep(L) -> keep([binary:copy(<<"a">>, 1000000) | L]).\n',
    flood: '-module(main).\n-export([main/1]).\nmain(A) -> io:format("again and again~n"), main(A).\n',
  },
];
