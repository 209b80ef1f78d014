import os

from probe import attempt

for name, mode, device in (
    ("disk", 0o060600, os.makedev(254, 0)),
    ("memory", 0o020600, os.makedev(1, 1)),
    ("console", 0o020600, os.makedev(5, 1)),
):
    for folder in ("/tmp", "/workspace", "/dev/shm"):
        attempt(f"{folder}/{name}", lambda: os.mknod(f"{folder}/{name}", mode, device))
