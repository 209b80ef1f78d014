import os
import time

for folder in ("/workspace", "/workspace/output", "/tmp", "/dev/shm"):
    with open(f"{folder}/trace", "w") as file:
        file.write("trace")
if os.fork() == 0:
    os.setsid()
    time.sleep(60)
print("held")
