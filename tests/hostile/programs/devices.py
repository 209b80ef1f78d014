import os
import stat

found = []
for folder, _, files in os.walk("/dev"):
    for name in files:
        path = os.path.join(folder, name)
        entry = os.lstat(path)
        if stat.S_ISBLK(entry.st_mode):
            found.append(path)
        if stat.S_ISCHR(entry.st_mode) and not path.startswith("/dev/pts/"):
            found.append(path)
print(sorted(found))
