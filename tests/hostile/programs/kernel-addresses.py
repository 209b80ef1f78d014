import re

found = set()
for path in ("/proc/kallsyms", "/proc/modules", "/proc/self/stack", "/proc/net/unix", "/proc/net/tcp", "/proc/self/syscall"):
    try:
        with open(path) as file:
            for address in re.findall(r"\bffff[0-9a-f]{12}\b", file.read(4_000_000)):
                found.add((path, address))
    except OSError:
        pass
print("kernel addresses", len(found), sorted(found)[:2])
