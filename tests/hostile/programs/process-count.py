# As many children at once as there can be.
import os
import time

children = []
try:
    while len(children) < 5000:
        pid = os.fork()
        if pid == 0:
            time.sleep(60)
            os._exit(0)
        children.append(pid)
except OSError:
    pass
print("fewer than the limit:", len(children) < 64)
