import mmap
import os
import sys

SIZE = 64 * 1024 * 1024
FLAGS = {"shared": mmap.MAP_SHARED | mmap.MAP_ANONYMOUS, "private": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS}
hoard = []
for _ in range(64):
    if sys.argv[1] == "memfd":
        fd = os.memfd_create("hoard")
        os.ftruncate(fd, min(SIZE, 30 * 1024 * 1024))
        area = mmap.mmap(fd, 30 * 1024 * 1024)
    else:
        area = mmap.mmap(-1, SIZE, flags=FLAGS[sys.argv[1]])
    for at in range(0, len(area), 4096):
        area[at] = 1
    hoard.append(area)
print("ENDLESS")
