import os
import signal
import time

if os.fork() == 0:
    time.sleep(60)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(-1, signal.SIGTERM)
time.sleep(0.2)
print("still here")
