# What lies in the output folder leads somewhere else, or never ends.
import os

os.symlink("/etc/passwd", "output/link")
os.symlink("/proc/self/environ", "output/environment")
os.symlink("/etc", "output/folder")
os.mkfifo("output/pipe")
os.mkdir("output/deep")
os.symlink("/etc/hostname", "output/deep/link")
with open("output/honest.txt", "w") as file:
    file.write("honest")
print("held")
