# So deep that no path reaches the end of it, where the artifacts are looked for.
import os

os.chdir("/workspace/output")
depth = 0
try:
    while depth < 2000:
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
        depth += 1
except OSError:
    pass
open("/workspace/output/honest.txt", "w").write("honest")
print("deep enough:", depth > 100)
