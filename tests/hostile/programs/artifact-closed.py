import os

open("output/closed.txt", "w").write("closed")
os.chmod("output/closed.txt", 0)
os.mkdir("output/closed")
open("output/closed/inside.txt", "w").write("x")
os.chmod("output/closed", 0)
open("output/honest.txt", "w").write("honest")
print("done")
