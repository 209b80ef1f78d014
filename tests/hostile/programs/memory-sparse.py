# Addresses are not memory: reserving a lot of them hurts nobody, and what is touched is counted.
import mmap

area = mmap.mmap(-1, 1 << 40, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | getattr(mmap, "MAP_NORESERVE", 0x4000))
print("reserved", flush=True)
for at in range(0, len(area), 2 * 1024 * 1024):
    area[at] = 1
print("ENDLESS")
