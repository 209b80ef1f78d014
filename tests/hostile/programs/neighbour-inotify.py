import ctypes
import time

libc = ctypes.CDLL(None, use_errno=True)
time.sleep(1)
failures = sum(libc.inotify_init1(0) < 0 for _ in range(5))
print("neighbour is fine" if failures == 0 else f"neighbour was refused {failures} of 5")
