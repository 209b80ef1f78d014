# A lock on a file that every sandbox has: whether one notices it in the other.
import fcntl
import os
import sys
import time

waits = sys.argv[2] == "second"
if waits:
    time.sleep(1.5)
file = open(sys.argv[1], "rb")
try:
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    print("locked", flush=True)
except BlockingIOError:
    print("SHARED with somebody else")
except OSError:
    print("cannot be locked")
time.sleep(0 if waits else 3.5)
