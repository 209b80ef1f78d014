import os
import sys
import time

sys.stdout.write("first\n")
sys.stdout.flush()
if os.fork() == 0:
    os.setsid()
    time.sleep(1)
    sys.stdout.write("LATE\n")
    sys.stdout.flush()
