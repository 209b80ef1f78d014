# Nothing can be written but the folders that are there for it, and nothing of the kernel's settings.
import os

broken = []
for path in ("/probe", "/usr/probe", "/etc/probe", "/etc/passwd", "/usr/sbin/agent", "/dev/probe", "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/sys/kernel/uevent_helper"):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT))
        # gVisor gives every program a /dev of its own, in memory.
        if path != "/dev/probe":
            broken.append(path)
    except OSError:
        pass
print(broken or "held")
