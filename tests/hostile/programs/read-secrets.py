"""Reads what nobody but the machine's administrator should."""
import os

from probe import attempt


def read(path):
    data = open(path, "rb").read(4096) if not os.path.isdir(path) else os.listdir(path)
    if not data:
        raise PermissionError(1, "empty")
    return data


for path in (
    "/proc/kcore",
    "/proc/keys",
    "/proc/timer_list",
    "/proc/sched_debug",
    "/proc/latency_stats",
    "/proc/kmsg",
    "/proc/kpagecount",
    "/proc/kpageflags",
    "/proc/vmallocinfo",
    "/proc/slabinfo",
    "/proc/pagetypeinfo",
    "/proc/acpi",
    "/proc/scsi",
    "/proc/asound",
    "/sys/firmware",
    "/sys/kernel/debug",
    "/sys/kernel/tracing",
    "/sys/kernel/security/lockdown",
    "/dev/mem",
    "/dev/kmem",
    "/dev/port",
    "/dev/kvm",
    "/dev/fuse",
    "/dev/net/tun",
    "/dev/sda",
    "/dev/vda",
    "/dev/loop-control",
    "/etc/shadow",
    "/root",
    "/var/run/docker.sock",
    "/run/docker.sock",
    "/run/containerd/containerd.sock",
    "/run/secrets",
):
    attempt(path, lambda: read(path))
