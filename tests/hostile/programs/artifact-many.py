import os
import sys

kind = sys.argv[1]
if kind == "files":
    for number in range(2000):
        with open(f"output/{number:04}", "w") as file:
            file.write("x")
if kind == "large":
    with open("output/huge.bin", "wb") as file:
        file.truncate(20 * 1024 * 1024)
    with open("output/small.txt", "w") as file:
        file.write("small")
if kind == "sum":
    for number in range(5):
        with open(f"output/{number}.bin", "wb") as file:
            file.truncate(7 * 1024 * 1024)
print("done")
