import errno
import os
import resource

held = []
try:
    while len(held) < 100_000:
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError as error:
    print("ended by", errno.errorcode[error.errno], "at most 1024:", len(held) <= 1024)
for descriptor in held:
    os.close(descriptor)
try:
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 1_000_000))
    print("ALLOWED to raise the limit")
except (OSError, ValueError):
    print("refused to raise the limit")
