# An ordinary user without capabilities, who cannot become anybody else.
import ctypes
import os

PR_GET_NO_NEW_PRIVS = 39
libc = ctypes.CDLL(None, use_errno=True)
status = open("/proc/self/status").read().splitlines()
capabilities = [line for line in status if line.startswith("Cap") and int(line.split()[1], 16) != 0]
broken = capabilities[:]
if os.getresuid() != (10001, 10001, 10001) or os.getresgid() != (10001, 10001, 10001):
    broken.append("user")
if libc.prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1:
    broken.append("new privileges")
for name, change in (("setuid", lambda: os.setuid(0)), ("setgid", lambda: os.setgid(0)), ("setgroups", lambda: os.setgroups([0])), ("chroot", lambda: os.chroot("/tmp"))):
    try:
        change()
        broken.append(name)
    except OSError:
        pass
print(broken or "held")
