import ctypes
import os
import signal
import time

# Signals that are blocked stay queued, and the queue is counted by user.
signal.pthread_sigmask(signal.SIG_BLOCK, range(34, 65))
libc = ctypes.CDLL(None, use_errno=True)
count = 0
while count < 2_000_000 and libc.sigqueue(os.getpid(), 40, 0) == 0:
    count += 1
print("queued", count, flush=True)
time.sleep(4)
