import ctypes
import signal
import os
import time

libc = ctypes.CDLL(None, use_errno=True)
signal.pthread_sigmask(signal.SIG_BLOCK, [40])
time.sleep(2)
print("neighbour is fine" if libc.sigqueue(os.getpid(), 40, 0) == 0 else "neighbour could not queue a signal")
