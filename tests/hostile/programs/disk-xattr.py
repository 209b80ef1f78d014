import os

count = 0
open("/workspace/file", "w").close()
try:
    for number in range(100_000):
        os.setxattr("/workspace/file", f"user.a{number}", b"x" * 60_000)
        count += 1
except OSError:
    pass
print("attributes within the limits:", count * 60_000 < 256 * 1024 * 1024)
