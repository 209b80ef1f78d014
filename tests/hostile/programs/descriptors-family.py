# Each child has its own thousand.
import os
import time

for _ in range(40):
    try:
        if os.fork() == 0:
            held = []
            try:
                while True:
                    held.append(os.open("/workspace/main.py", os.O_RDONLY))
            except OSError:
                time.sleep(30)
            os._exit(0)
    except OSError:
        break
time.sleep(1)
print("all are there")
