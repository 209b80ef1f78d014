# Ways to the screen that are not the output that is counted.
import os

from probe import attempt

for path in ("/dev/console", "/dev/tty", "/dev/tty0", "/dev/kmsg", "/proc/1/fd/1", "/proc/1/fd/2", "/dev/pts/0"):
    attempt(path, lambda: open(path, "wb", buffering=0).write(b"x" * 1000))
