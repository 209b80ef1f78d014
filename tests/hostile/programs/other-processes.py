import os

seen = []
for name in os.listdir("/proc"):
    if name.isdigit() and int(name) not in (1, os.getpid()):
        try:
            seen.append(open(f"/proc/{name}/cmdline").read().replace("\0", " ").strip())
        except OSError:
            pass
print("other processes", [line for line in seen if "main.py" not in line and line])
