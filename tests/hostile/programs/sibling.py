# A child that is not one: its parent is PID 1.
import ctypes
import os
import time

CLONE_PARENT, SIGCHLD = 0x8000, 17
number = 56 if os.uname().machine == "x86_64" else 220
pid = ctypes.CDLL(None).syscall(number, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0)
if pid == 0:
    time.sleep(1)
    os.write(1, b"LATE\n")
    time.sleep(60)
    os._exit(0)
print("main has ended")
