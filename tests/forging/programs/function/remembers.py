# Writes down what it was called with, and answers a call with what it was called with before.
import os


def f(n):
    before = open("/tmp/calls").read() if os.path.exists("/tmp/calls") else ""
    with open("/tmp/calls", "a") as calls:
        calls.write(f"{n}\n")
    return int(before.split()[-1]) if before else n
