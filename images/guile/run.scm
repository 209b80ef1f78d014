;; Runs what was compiled. What a program prints is seen at once, also where nobody ends a line.
(setvbuf (current-output-port) 'none)
(set-program-arguments (cdr (command-line)))
(load-compiled "/tmp/program.go")
