import os
import signal

if os.fork() == 0:
    os.chdir("/workspace/output")
    os.abort()
os.wait()
print("core files", [name for folder in ("/workspace", "/workspace/output", "/tmp") for name in os.listdir(folder) if "core" in name])
print(open("/proc/self/limits").read().split("Max core file size")[1].split("\n")[0].split()[:2])
