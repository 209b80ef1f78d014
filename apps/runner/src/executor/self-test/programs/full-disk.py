# The folders for files are full when they should be, and not before the machine's disk is.
import os

broken = []
for folder in ("/workspace", "/tmp", "/dev/shm"):
    written = 0
    try:
        with open(f"{folder}/fill", "wb", buffering=0) as file:
            while written < 64 * 1024 * 1024:
                written += file.write(bytes(1024 * 1024))
        broken.append(folder)
    except OSError:
        pass
    os.remove(f"{folder}/fill")
print(broken or "held")
