import ctypes
import json
import os
import sys
import time

time.sleep(1 if "later" in sys.argv else 0)
libc = ctypes.CDLL(None, use_errno=True)
MQ_OPEN = 240 if os.uname().machine == "x86_64" else 180
found = []
for folder, folders, files in os.walk("/"):
    if folder in ("/proc", "/sys"):
        folders.clear()
    found += [os.path.join(folder, name) for name in files if name == "left-behind"]
if libc.shmget(0x1234, 4096, 0o666) >= 0:
    found.append("memory")
if libc.semget(0x1234, 1, 0o666) >= 0:
    found.append("semaphore")
if libc.msgget(0x1234, 0o666) >= 0:
    found.append("messages")
if libc.syscall(MQ_OPEN, b"left-behind", 2, 0o666, None) >= 0:
    found.append("queue")
for name in os.listdir("/proc"):
    try:
        if name.isdigit() and "left-behind" in open(f"/proc/{name}/cmdline").read():
            found.append("process")
    except OSError:
        pass
print("found", found, json.dumps(sorted(os.listdir("/workspace"))))
