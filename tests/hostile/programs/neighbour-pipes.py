import fcntl
import os
import subprocess
import sys
import time

time.sleep(1)
done = subprocess.run([sys.executable, "-c", "print('x' * 300_000)"], capture_output=True)
print("neighbour is fine" if len(done.stdout) == 300_001 else "neighbour got too little")
