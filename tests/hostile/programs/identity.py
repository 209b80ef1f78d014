import os
import resource

status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\t" in line)
print("user", os.getuid(), os.geteuid(), os.getgid(), os.getegid(), "groups", [group for group in os.getgroups() if group != os.getgid()])
print("capabilities", sorted({status[name].strip() for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb") if name in status}))
print("no new privileges", status.get("NoNewPrivs", "?").strip(), "seccomp", status.get("Seccomp", "?").strip())
print("host", os.uname().nodename)
