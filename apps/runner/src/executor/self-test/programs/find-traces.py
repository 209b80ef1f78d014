import os

broken = [f"{folder}/trace" for folder in ("/workspace", "/workspace/output", "/tmp", "/dev/shm") if os.path.exists(f"{folder}/trace")]
processes = [name for name in os.listdir("/proc") if name.isdigit() and int(name) not in (1, os.getpid())]
print(broken + processes or "held")
