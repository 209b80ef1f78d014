# Closes all descriptors and opens others in their places.
import os

for fd in range(256):
    try:
        os.close(fd)
    except OSError:
        pass
for name in ["/dev/zero", "/proc/self/exe", "/dev/null"]:
    try:
        os.open(name, os.O_RDWR)
    except OSError:
        pass
