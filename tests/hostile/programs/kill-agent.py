import os
import signal
import subprocess
import sys
import time

from probe import libc

subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
for number in range(1, 65):
    for way in (lambda: os.kill(1, number), lambda: libc.syscall(234 if os.uname().machine == "x86_64" else 131, 1, 1, number)):
        try:
            way()
        except OSError:
            pass
time.sleep(0.3)
print("still here")
