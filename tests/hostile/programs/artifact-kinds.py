import os
import socket

os.makedirs("output/folder", exist_ok=True)
os.symlink("/etc/passwd", "output/passwd.txt")
os.symlink("/proc/1/environ", "output/environ.txt")
os.symlink("/proc/self/fd/0", "output/descriptor.txt")
os.symlink("/", "output/root")
os.symlink("..", "output/folder/up")
os.symlink("loop-b", "output/loop-a")
os.symlink("loop-a", "output/loop-b")
os.mkfifo("output/pipe.txt")
socket.socket(socket.AF_UNIX).bind("output/socket.txt")
with open("output/honest.csv", "w") as file:
    file.write("a,b\n1,2\n")
with open("output/folder/deep.txt", "w") as file:
    file.write("deep")
os.link("output/honest.csv", "output/again.csv")
