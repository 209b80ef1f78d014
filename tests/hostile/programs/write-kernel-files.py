"""Opens for writing every file that there is below a folder, and writes to those that steer the machine."""
import os
import sys

from probe import allowed, attempt

opened = 0
for top in sys.argv[1:]:
    for folder, folders, files in os.walk(top):
        if folder == "/proc":
            folders[:] = [name for name in folders if not name.isdigit() and name not in ("self", "thread-self")]
        for name in files:
            path = os.path.join(folder, name)
            try:
                os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK | os.O_NOFOLLOW))
            except OSError:
                continue
            opened += 1
            allowed("writing", path)
print("refused all of", " ".join(sys.argv[1:]) if opened == 0 else "nothing")
