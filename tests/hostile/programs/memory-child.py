# Only a child runs out of memory; its parent goes on and ends well.
import os

pid = os.fork()
if pid == 0:
    hoard = []
    while True:
        hoard.append(bytearray(8 * 1024 * 1024))
os.waitpid(pid, 0)
print("the parent is fine")
