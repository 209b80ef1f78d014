import ctypes
import errno
import os
import time

time.sleep(1)
libc = ctypes.CDLL(None, use_errno=True)
MQ_OPEN = 240 if os.uname().machine == "x86_64" else 180
fine = libc.syscall(MQ_OPEN, b"mine", 0o102, 0o600, None) >= 0
# Where there are no queues at all, nobody can use them up.
fine = fine or ctypes.get_errno() in (errno.ENOSYS, errno.EPERM)
print("neighbour is fine" if fine else "neighbour got no queue")
