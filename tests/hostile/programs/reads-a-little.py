import os
import time

print(len(os.read(0, 10)))
os.close(0)
time.sleep(0.3)
print("closed")
