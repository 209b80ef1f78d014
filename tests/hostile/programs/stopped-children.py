import os
import signal
import time

for _ in range(10):
    if os.fork() == 0:
        os.setsid()
        os.kill(os.getpid(), signal.SIGSTOP)
        print("LATE")
        os._exit(0)
time.sleep(0.2)
print("left ten stopped ones")
