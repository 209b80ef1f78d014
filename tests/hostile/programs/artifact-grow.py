import os

# An orphan writes on while the file is taken.
if os.fork() == 0:
    os.setsid()
    with open("output/growing.txt", "ab", buffering=0) as file:
        while True:
            try:
                file.write(b"x" * 4096)
            except OSError:
                pass
import time

time.sleep(0.2)
print("growing")
