import ctypes
import os
import time

PR_SET_CHILD_SUBREAPER = 36
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
if os.fork() == 0:
    if os.fork() == 0:
        time.sleep(60)
    os._exit(0)
print("main has ended")
