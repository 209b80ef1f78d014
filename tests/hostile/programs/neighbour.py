# An innocent program that needs a little of everything while somebody beside it takes all that can be had.
import os
import subprocess
import sys
import time

numbers = [number * number for number in range(200_000)]
with open("/tmp/numbers", "w") as file:
    file.write("\n".join(map(str, numbers[:20_000])))
child = subprocess.run([sys.executable, "-c", "print('child')"], capture_output=True, text=True)
time.sleep(1)
text = open("/tmp/numbers").read()
os.unlink("/tmp/numbers")
assert child.stdout == "child\n" and text.count("\n") == 19_999 and sum(numbers) == 2_666_646_666_700_000
print("neighbour is fine")
