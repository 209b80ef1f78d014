# The kernel's buffers, filled and never read.
import fcntl
import os

hoard = []
held = 0
F_SETPIPE_SZ = 1031
try:
    while True:
        reading, writing = os.pipe2(os.O_NONBLOCK)
        hoard.append((reading, writing))
        try:
            fcntl.fcntl(writing, F_SETPIPE_SZ, 1024 * 1024)
        except OSError:
            pass
        try:
            while True:
                held += os.write(writing, b"x" * 65536)
        except BlockingIOError:
            pass
except OSError:
    print("below the memory limit:", held < 256 * 1024 * 1024)
