# What is only read can be forgotten: it is no reason to end a program.
import os

total = 0
for folder, _, files in os.walk("/usr"):
    for name in files:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and not os.path.islink(path):
            try:
                with open(path, "rb") as file:
                    total += len(file.read())
            except OSError:
                pass
print("read more than", total > 1024 * 1024)
