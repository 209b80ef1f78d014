# Nothing of the machine is to be seen: no foreign processes, disks, folders or engine.
import os
import stat

broken = [path for path in ("/var/run/docker.sock", "/run/docker.sock", "/host", "/proc/1/root/host") if os.path.exists(path)]
for entry in os.scandir("/dev"):
    if stat.S_ISBLK(os.lstat(entry.path).st_mode):
        broken.append(entry.path)
processes = [int(name) for name in os.listdir("/proc") if name.isdigit()]
if len(processes) > 8 or max(processes) > 1000:
    broken.append(f"{len(processes)} processes")
KNOWN = {"overlay", "9p", "tmpfs", "proc", "sysfs", "devpts", "devtmpfs", "mqueue", "cgroup", "cgroup2", "gofer"}
mounts = [line.split() for line in open("/proc/mounts")]
# Files of the engine's own: a host name, and where names would be asked for.
broken += [f"{kind} at {place}" for _, place, kind, *_ in mounts if kind not in KNOWN and place != "/" and not place.startswith("/etc/")]
for secret in ("/proc/kcore", "/proc/keys", "/proc/timer_list"):
    try:
        if open(secret, "rb").read(64):
            broken.append(secret)
    except OSError:
        pass
print(broken or "held")
