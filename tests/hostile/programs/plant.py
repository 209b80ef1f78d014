"""Leaves something in every place that a later run might look into."""
import ctypes
import os
import sys

libc = ctypes.CDLL(None, use_errno=True)
MQ_OPEN = 240 if os.uname().machine == "x86_64" else 180
for folder in ("/workspace", "/workspace/output", "/tmp", "/dev/shm", "/var/tmp", "/run/lock", "/run", "/var/lib", "/usr/lib/python3"):
    try:
        with open(f"{folder}/left-behind", "w") as file:
            file.write("left behind")
    except OSError:
        pass
area = libc.shmget(0x1234, 4096, 0o1666)
libc.shmat.restype = ctypes.c_void_p
if area >= 0:
    ctypes.memmove(libc.shmat(area, None, 0), b"left behind", 12)
libc.semget(0x1234, 1, 0o1666)
libc.msgget(0x1234, 0o1666)
libc.syscall(MQ_OPEN, b"left-behind", 0o102, 0o666, None)
for name in ("sitecustomize.py", "usercustomize.py", "json.py"):
    for folder in {path for path in sys.path if path}:
        try:
            with open(f"{folder}/{name}", "w") as file:
                file.write("print('left behind')\n")
        except OSError:
            pass
if os.fork() == 0:
    os.setsid()
    os.execv(sys.executable, [sys.executable, "-c", "import time\nwhile True:\n  time.sleep(1)", "left-behind"])
print("planted")
