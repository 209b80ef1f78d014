# Leaves a process that goes on writing when the test has ended, into the next one.
import os
import time

if os.fork() == 0:
    os.setsid()
    for _ in range(50):
        print("late", flush=True)
        time.sleep(0.02)
