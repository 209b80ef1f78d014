from probe import attempt


def write(path, value):
    with open(path, "wb", buffering=0) as file:
        return file.write(value)


for path, value in (
    ("/proc/sysrq-trigger", b"h"),
    ("/proc/sys/kernel/core_pattern", b"|/bin/sh"),
    ("/proc/sys/kernel/modprobe", b"/tmp/x"),
    ("/proc/sys/kernel/hostname", b"owned"),
    ("/proc/sys/vm/drop_caches", b"3"),
    ("/proc/sys/vm/panic_on_oom", b"1"),
    ("/proc/sys/fs/binfmt_misc/register", b":x:M::x::/tmp/x:"),
    ("/proc/sys/net/ipv4/ip_forward", b"1"),
    ("/sys/kernel/uevent_helper", b"/tmp/x"),
    ("/sys/kernel/mm/transparent_hugepage/enabled", b"always"),
    ("/sys/power/state", b"mem"),
    ("/sys/class/net/lo/mtu", b"100"),
    ("/sys/fs/cgroup/memory/memory.limit_in_bytes", b"-1"),
    ("/sys/fs/cgroup/memory/release_agent", b"/tmp/x"),
    ("/sys/fs/cgroup/memory/notify_on_release", b"1"),
    ("/sys/fs/cgroup/memory/cgroup.procs", b"0"),
    ("/sys/fs/cgroup/devices/devices.allow", b"a"),
    ("/sys/fs/cgroup/pids/pids.max", b"max"),
    ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", b"-1"),
    ("/sys/fs/cgroup/memory.max", b"max"),
    ("/sys/fs/cgroup/cgroup.procs", b"0"),
    ("/proc/self/uid_map", b"0 0 1"),
    ("/proc/self/gid_map", b"0 0 1"),
    ("/proc/self/setgroups", b"allow"),
    ("/proc/1/oom_score_adj", b"1000"),
    ("/proc/1/mem", b"x"),
    ("/proc/irq/1/smp_affinity", b"1"),
    ("/proc/mtrr", b"x"),
    ("/dev/mem", b"x"),
    ("/dev/kmsg", b"x"),
):
    attempt(path, lambda: write(path, value))
