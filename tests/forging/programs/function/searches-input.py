# Reads its input once more, and everything that it was started with.
import os
import sys


def f(n):
    seen = [sys.argv, dict(os.environ)]
    for name in ["/proc/self/fd/0", "/proc/self/cmdline", "/proc/self/environ"]:
        try:
            seen.append(open(name).read())
        except OSError:
            pass
    return seen
