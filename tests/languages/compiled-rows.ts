import type { LanguageRow } from './language-row.ts';

/** Languages that are compiled to programs of the machine by GCC, or with its linker. */
export const COMPILED_ROWS: LanguageRow[] = [
  {
    language: 'c',
    hello: '#include <stdio.h>\nint main(void) { puts("Hello, world!"); }\n',
    echo: '#include <stdio.h>\nint main(void) { int c; while ((c = getchar()) != EOF) putchar(c); }\n',
    mistake: { program: 'int main(void) {\n    return missing;\n}\n', line: 2 },
    crash: {
      program:
        '#include <assert.h>\nint main(int count, char **args) {\n    (void)args;\n    assert(count > 1);\n}\n',
      says: 'main.c:4',
    },
    forever: 'int main(void) { for (volatile int i = 0;; i++); }\n',
    hoard:
      '#include <stdlib.h>\n#include <string.h>\nint main(void) { for (;;) { char *p = malloc(1 << 20); memset(p, 1, 1 << 20); } }\n',
    flood: '#include <stdio.h>\nint main(void) { for (;;) puts("again and again"); }\n',
  },
  {
    language: 'cpp',
    hello: '#include <iostream>\nint main() { std::cout << "Hello, world!\\n"; }\n',
    echo: '#include <iostream>\n#include <string>\nint main() { for (std::string line; std::getline(std::cin, line);) std::cout << line << "\\n"; }\n',
    mistake: { program: 'int main() {\n    return missing;\n}\n', line: 2 },
    crash: { program: '#include <vector>\nint main() { std::vector<int>().at(3); }\n', says: 'out_of_range' },
    forever: 'int main() { for (volatile int i = 0;; i = i + 1); }\n',
    hoard:
      '#include <vector>\nint main() { std::vector<char> v; for (;;) v.resize(v.size() + (1 << 20), 1); }\n',
    flood: '#include <iostream>\nint main() { for (;;) std::cout << "again and again\\n"; }\n',
  },
  {
    language: 'fortran',
    hello: "program main\n  print '(a)', 'Hello, world!'\nend program\n",
    echo: "program main\n  character(80) :: line\n  integer :: state\n  do\n    read (*, '(a)', iostat=state) line\n    if (state /= 0) exit\n    print '(a)', trim(line)\n  end do\nend program\n",
    mistake: { program: 'program main\n  implicit none\n  print *, missing\nend program\n', line: 3 },
    crash: {
      program:
        'program main\n  integer :: n(3), i\n  n = 1\n  i = command_argument_count() + 9\n  print *, n(i)\nend program\n',
      says: 'line 5',
    },
    forever: 'program main\n  integer, volatile :: i\n  do\n    i = 1\n  end do\nend program\n',
    hoard:
      'program main\n  type :: box\n    integer, allocatable :: v(:)\n  end type\n  type(box) :: boxes(100000)\n  integer :: i\n  do i = 1, 100000\n    allocate (boxes(i)%v(1000000))\n    boxes(i)%v = i\n  end do\n  print *, boxes(7)%v(3)\nend program\n',
    flood: "program main\n  do\n    print '(a)', 'again and again'\n  end do\nend program\n",
  },
  {
    language: 'ada',
    hello:
      'with Ada.Text_IO;\nprocedure Main is\nbegin\n   Ada.Text_IO.Put_Line ("Hello, world!");\nend Main;\n',
    echo: 'with Ada.Text_IO; use Ada.Text_IO;\nprocedure Main is\nbegin\n   while not End_Of_File loop\n      Put_Line (Get_Line);\n   end loop;\nend Main;\n',
    mistake: { program: 'procedure Main is\nbegin\n   Missing;\nend Main;\n', line: 3 },
    crash: {
      program: 'procedure Main is\nbegin\n   raise Program_Error with "oh";\nend Main;\n',
      says: 'PROGRAM_ERROR : oh',
    },
    forever: 'procedure Main is\nbegin\n   loop\n      null;\n   end loop;\nend Main;\n',
    hoard:
      "procedure Main is\n   type Big is array (1 .. 1_000_000) of Integer;\n   type Link is access Big;\n   L : Link;\nbegin\n   loop\n      L := new Big'(others => 1);\n      exit when L (1) = 2;\n   end loop;\nend Main;\n",
    flood:
      'with Ada.Text_IO;\nprocedure Main is\nbegin\n   loop\n      Ada.Text_IO.Put_Line ("again and again");\n   end loop;\nend Main;\n',
  },
  {
    language: 'd',
    hello: 'import std.stdio;\nvoid main() { writeln("Hello, world!"); }\n',
    echo: 'import std.stdio;\nvoid main() { foreach (line; stdin.byLine) writeln(line); }\n',
    mistake: { program: 'void main()\n{\n    missing();\n}\n', line: 3 },
    crash: { program: 'void main()\n{\n    throw new Exception("oh");\n}\n', says: 'main.d(3)' },
    forever: 'void main() { for (;;) {} }\n',
    hoard: 'void main() { ubyte[][] kept; for (;;) { auto a = new ubyte[1 << 20]; a[] = 1; kept ~= a; } }\n',
    flood: 'import std.stdio;\nvoid main() { for (;;) writeln("again and again"); }\n',
  },
  {
    language: 'rust',
    hello: 'fn main() { println!("Hello, world!"); }\n',
    echo: 'fn main() { for line in std::io::stdin().lines() { println!("{}", line.unwrap()); } }\n',
    mistake: { program: 'fn main() {\n    missing();\n}\n', line: 2 },
    crash: { program: 'fn main() {\n    panic!("oh");\n}\n', says: 'main.rs:2' },
    forever:
      'fn main() { let mut i = 0u64; loop { i = i.wrapping_add(3); if i == 1 { println!("{i}"); } } }\n',
    hoard: 'fn main() { let mut kept = vec![]; loop { kept.push(vec![1u8; 1 << 20]); } }\n',
    flood: 'fn main() { loop { println!("again and again"); } }\n',
  },
  {
    language: 'go',
    hello: 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("Hello, world!") }\n',
    echo: 'package main\n\nimport (\n\t"io"\n\t"os"\n)\n\nfunc main() { io.Copy(os.Stdout, os.Stdin) }\n',
    mistake: { program: 'package main\n\nfunc main() {\n\tmissing()\n}\n', line: 4 },
    crash: { program: 'package main\n\nfunc main() {\n\tpanic("oh")\n}\n', says: 'main.go:4' },
    forever: 'package main\n\nfunc main() {\n\tfor {\n\t}\n}\n',
    hoard:
      'package main\n\nfunc main() {\n\tvar kept [][]byte\n\tfor {\n\t\tblock := make([]byte, 1<<20)\n\t\tfor i := range block {\n\t\t\tblock[i] = 1\n\t\t}\n\t\tkept = append(kept, block)\n\t}\n}\n',
    flood:
      'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println("again and again")\n\t}\n}\n',
  },
  {
    language: 'haskell',
    hello: 'main :: IO ()\nmain = putStrLn "Hello, world!"\n',
    echo: 'main :: IO ()\nmain = interact id\n',
    mistake: { program: 'main :: IO ()\nmain =\n  putStrLn missing\n', line: 3 },
    crash: { program: 'main :: IO ()\nmain = ioError (userError "oh")\n', says: 'user error (oh)' },
    forever: 'main :: IO ()\nmain = print (length [x | x <- [1 :: Integer ..], x < 0])\n',
    hoard:
      'main :: IO ()\nmain = let xs = [1 :: Integer .. 10 ^ (9 :: Int)] in print (sum xs) >> print (length xs)\n',
    flood: 'main :: IO ()\nmain = mapM_ putStrLn (repeat "again and again")\n',
  },
  {
    language: 'ocaml',
    hello: 'let () = print_endline "Hello, world!"\n',
    echo: 'let () = try while true do print_endline (read_line ()) done with End_of_file -> ()\n',
    mistake: { program: 'let () =\n  missing ()\n', line: 2 },
    crash: {
      program: 'let check n =\n  if n > 0 then failwith "oh"\n\nlet () = check 1\n',
      says: 'Failure("oh")',
    },
    forever: 'let () = while true do () done\n',
    hoard: "let () = let kept = ref [] in while true do kept := Bytes.make 1_000_000 'a' :: !kept done\n",
    flood: 'let () = while true do print_endline "again and again" done\n',
  },
  {
    language: 'pascal',
    hello: "begin\n  WriteLn('Hello, world!');\nend.\n",
    echo: 'var Line: String;\nbegin\n  while not Eof do begin\n    ReadLn(Line);\n    WriteLn(Line);\n  end;\nend.\n',
    mistake: { program: 'begin\n  Missing;\nend.\n', line: 2 },
    crash: { program: 'var N: Integer;\nbegin\n  N := 0;\n  WriteLn(1 div N);\nend.\n', says: 'line 4' },
    forever: 'begin\n  while True do;\nend.\n',
    hoard:
      'var P: Pointer;\nbegin\n  while True do begin\n    GetMem(P, 1000000);\n    FillChar(P^, 1000000, 1);\n  end;\nend.\n',
    flood: "begin\n  while True do WriteLn('again and again');\nend.\n",
  },
  {
    language: 'nim',
    hello: 'echo "Hello, world!"\n',
    echo: 'for line in stdin.lines:\n  echo line\n',
    mistake: { program: 'let count = 1\necho count + missing\n', line: 2 },
    crash: { program: 'let n = @[1]\necho n[n.len]\n', says: 'main.nim(2)' },
    forever: 'var i = 0\nwhile true:\n  i = i xor 1\n',
    hoard:
      "var kept: seq[string]\nwhile true:\n  kept.add newString(1_000_000)\n  for c in kept[^1].mitems: c = 'a'\n",
    flood: 'while true:\n  echo "again and again"\n',
  },
];
