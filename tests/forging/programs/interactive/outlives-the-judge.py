# Goes on after the judge has left, and hands the conversation to a process of its own.
import os
import time

if os.fork() == 0:
    os.setsid()
    time.sleep(1)
    print(42, flush=True)
print(-1, flush=True)
