import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(1)
        print("LATE", flush=True)
        time.sleep(60)
    os._exit(0)
print("main has ended")
