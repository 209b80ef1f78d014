import errno
import os
import resource

SIZE = 2 * 1024 * 1024


def grow(what, action):
    descriptor = os.open(f"/workspace/{what}", os.O_RDWR | os.O_CREAT)
    try:
        action(descriptor)
        print(what, "ended below the limit:", os.fstat(descriptor).st_size <= SIZE)
    except OSError as error:
        print(what, "ended by", errno.errorcode[error.errno], os.fstat(descriptor).st_size <= SIZE)
    os.close(descriptor)


def write_on(descriptor):
    while True:
        os.write(descriptor, b"x" * 65536)


grow("write", write_on)
grow("truncate", lambda descriptor: os.ftruncate(descriptor, 1 << 40))
grow("allocate", lambda descriptor: os.posix_fallocate(descriptor, 0, 1 << 30))
grow("far", lambda descriptor: os.pwrite(descriptor, b"x", 1 << 35))
try:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print("ALLOWED to raise the limit")
except (OSError, ValueError):
    print("refused to raise the limit")
