# What can be learnt of the machine: its load, its users' keys, its kernel.
import os

seen = []
for path in ("/proc/key-users", "/proc/iomem", "/sys/kernel/vmcoreinfo", "/sys/kernel/notes", "/proc/modules", "/proc/diskstats", "/proc/swaps", "/sys/block"):
    try:
        facts = os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(4096)
    except OSError:
        continue
    if facts:
        seen.append(path)
print("facts", seen)
