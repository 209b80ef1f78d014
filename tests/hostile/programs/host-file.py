# Looks everywhere for a file of the machine, by its name.
import os
import sys

name = sys.argv[1]
found = []
for folder, folders, files in os.walk("/"):
    if folder == "/proc":
        folders[:] = ["self", "1"]
    if name in files or name in folders:
        found.append(folder)
for link in ("/proc/1/root", "/proc/self/root", "/proc/self/cwd", "/proc/1/cwd"):
    if os.path.exists(f"{link}/tmp/{name}"):
        found.append(link)
print("found", found)
