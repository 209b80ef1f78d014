import os
import stat

found = []
for folder, folders, files in os.walk("/"):
    if folder in ("/proc", "/sys"):
        folders.clear()
        continue
    for name in files + folders:
        path = os.path.join(folder, name)
        try:
            entry = os.lstat(path)
        except OSError:
            continue
        if entry.st_mode & 0o6000 and not stat.S_ISDIR(entry.st_mode):
            found.append(path)
        try:
            if "security.capability" in os.listxattr(path, follow_symlinks=False):
                found.append(path)
        except OSError:
            pass
print("setuid", found)
own = "/workspace/own"
open(own, "w").close()
try:
    os.chmod(own, 0o6755)
    os.chown(own, 0, 0)
    print("ALLOWED to make one")
except OSError:
    print("refused to make one")
