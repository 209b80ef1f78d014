import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
for _ in range(64):
    area = libc.shmget(0, 64 * 1024 * 1024, 0o1600)
    if area < 0:
        print("no more segments", flush=True)
        break
    ctypes.memset(libc.shmat(area, None, 0), 1, 64 * 1024 * 1024)
else:
    print("ENDLESS")
