import os
import signal
import sys
import threading


def burn():
    while True:
        pass


kind = sys.argv[1]
if kind == "ignores":
    # SIGXCPU is how the kernel says it first.
    for number in range(1, 32):
        if number not in (signal.SIGKILL, signal.SIGSTOP):
            signal.signal(number, signal.SIG_IGN)
if kind == "children":
    for _ in range(3):
        if os.fork() == 0:
            burn()
if kind == "threads":
    for _ in range(3):
        threading.Thread(target=burn).start()
if kind == "short":
    # None of them lives long enough to be noticed, and nobody asks how they ended.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        if os.fork() == 0:
            for _ in range(100_000):
                pass
            os._exit(0)
        for _ in range(100_000):
            pass
burn()
