# Paths of the machine's own file systems, where they could be read.
text = open("/proc/self/mountinfo").read() + open("/proc/self/cgroup").read() + open("/proc/self/mounts").read()
print("paths of the machine", "/var/lib/docker" in text or "/var/lib/containerd" in text)
