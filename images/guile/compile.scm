;; Compiles a program, so that its mistakes are known with their places, and so that errors while it runs know theirs.
(use-modules (system base compile))

(with-exception-handler
  (lambda (e)
    (print-exception (current-error-port) #f (exception-kind e) (exception-args e))
    (exit 1))
  (lambda ()
    (compile-file (cadr (command-line)) #:output-file "/tmp/program.go" #:optimization-level 1 #:warning-level 1))
  #:unwind? #t)
