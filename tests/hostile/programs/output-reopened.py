# The same pipe by other names: counted all the same.
import os

out = os.open("/proc/self/fd/1", os.O_WRONLY)
copies = [os.dup(out) for _ in range(20)]
while True:
    for copy in copies:
        os.write(copy, b"x" * 1000)
