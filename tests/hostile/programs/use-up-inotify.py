# Some of the kernel's supplies are counted by user, and all sandboxes have the same one.
import ctypes
import time

libc = ctypes.CDLL(None, use_errno=True)
count = 0
while libc.inotify_init1(0) >= 0:
    count += 1
print("have", count, flush=True)
time.sleep(4)
