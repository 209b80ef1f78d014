# A child is ended for its memory; the parent prints what a good program would and ends well.
import os

pid = os.fork()
if pid == 0:
    hoard = []
    while True:
        hoard.append(bytearray(8 * 1024 * 1024))
os.waitpid(pid, 0)
print("42", flush=True)
os._exit(0)
