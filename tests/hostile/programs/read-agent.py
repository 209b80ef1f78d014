import os

from probe import attempt


def read(path):
    if os.path.isdir(path):
        return os.listdir(path)
    return open(path, "rb").read(1)


for name in ("mem", "environ", "fd", "fdinfo", "maps", "smaps", "root", "cwd", "exe", "io", "stack", "syscall", "auxv", "personality", "ns/net", "map_files", "pagemap"):
    path = f"/proc/1/{name}"
    attempt(path, lambda: os.readlink(path) if name in ("exe", "cwd", "root", "ns/net") else read(path))
for number in range(4):
    attempt(f"descriptor {number}", lambda: open(f"/proc/1/fd/{number}", "wb"))
attempt("the agent's file", lambda: open("/usr/sbin/agent", "r+b"))
