import ctypes
import os
import time

libc = ctypes.CDLL(None, use_errno=True)
MQ_OPEN = 240 if os.uname().machine == "x86_64" else 180
count = 0
while count < 5000 and libc.syscall(MQ_OPEN, f"q{count}".encode(), 0o102, 0o600, None) >= 0:
    count += 1
print("have", count, flush=True)
time.sleep(4)
