# Deaf to every signal that it can be deaf to, silent, and with children of its own sessions.
import os
import signal
import time

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
os.close(1)
os.close(2)
time.sleep(60)
