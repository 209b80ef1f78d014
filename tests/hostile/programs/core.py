import os
import resource
import signal

if os.fork() == 0:
    os.chdir("/workspace/output")
    os.abort()
os.wait()
print("core files", [name for folder in ("/workspace", "/workspace/output", "/tmp") for name in os.listdir(folder) if "core" in name])
print(resource.getrlimit(resource.RLIMIT_CORE))
