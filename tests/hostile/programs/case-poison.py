# The first case tries to answer for the next ones.
import os
import sys
import time

wanted = sys.stdin.read().strip()
if wanted == "first":
    with open("main.py", "w") as file:
        file.write("print('poisoned')")
    if os.fork() == 0:
        os.setsid()
        time.sleep(0.5)
        while True:
            try:
                os.write(1, b"LATE")
            except OSError:
                pass
            time.sleep(0.05)
print(wanted, flush=True)
