import os
import sys
import time

if "closed" in sys.argv:
    for descriptor in (0, 1, 2):
        os.close(descriptor)
time.sleep(3600)
