"""The output folder is something else."""
import os
import shutil
import socket
import sys

shutil.rmtree("output")
kind = sys.argv[1]
if kind == "link":
    os.symlink("/etc", "output")
elif kind == "link-inside":
    os.mkdir("secret")
    open("secret/file", "w").write("secret")
    os.symlink("secret", "output")
elif kind == "file":
    open("output", "w").write("a file")
elif kind == "pipe":
    os.mkfifo("output")
elif kind == "socket":
    socket.socket(socket.AF_UNIX).bind("output")
elif kind == "closed":
    os.mkdir("output", 0)
elif kind == "workspace-closed":
    os.mkdir("output")
    open("output/file", "w").write("x")
    os.chmod("/workspace", 0)
print("done")
