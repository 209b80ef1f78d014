import mmap
import ctypes

from probe import attempt, libc


def lock(size):
    area = mmap.mmap(-1, size)
    if libc.mlock(ctypes.addressof(ctypes.c_char.from_buffer(area)), ctypes.c_size_t(size)) != 0:
        raise OSError(ctypes.get_errno(), "mlock")


def lock_all():
    if libc.mlockall(3) != 0:
        raise OSError(ctypes.get_errno(), "mlockall")
    hoard = bytearray(16 * 1024 * 1024)


attempt("mlock", lambda: lock(1024 * 1024))
attempt("mlockall", lock_all)
