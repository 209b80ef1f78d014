# What is deleted and still open takes room all the same.
import os

total = 0
held = []
try:
    while len(held) < 900:
        descriptor = os.open("/workspace/gone", os.O_RDWR | os.O_CREAT)
        os.unlink("/workspace/gone")
        held.append(descriptor)
        for _ in range(16):
            total += os.write(descriptor, b"x" * 65536)
except OSError:
    print("below 17 MiB:", total < 17 * 1024 * 1024)
