# Each child takes little; together they take more than there is.
import os
import time

for _ in range(20):
    if os.fork() == 0:
        hoard = bytearray(24 * 1024 * 1024)
        time.sleep(30)
        os._exit(0)
time.sleep(5)
print("all are there")
