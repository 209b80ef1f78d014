# Prints what /proc tells of every process: arguments, environment, memory.
import os

for pid in filter(str.isdigit, os.listdir("/proc")):
    for name in ["cmdline", "environ", "status", "maps", "fd/0", "fd/3", "mem"]:
        try:
            print(open(f"/proc/{pid}/{name}", errors="replace").read(10_000))
        except (OSError, ValueError):
            pass
