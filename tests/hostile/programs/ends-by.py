import os
import signal
import sys

kind, number = sys.argv[1], int(sys.argv[2])
print("before", flush=True)
if kind == "exit":
    os._exit(number)
if kind == "signal":
    signal.signal(number, signal.SIG_DFL) if number not in (9, 19) else None
    os.kill(os.getpid(), number)
