import sys
import threading

# A stack as large as can be had, used to its end.
sys.setrecursionlimit(10**9)
threading.stack_size(1 << 30)


def deeper(depth):
    return [depth] + [deeper(depth + 1)]


thread = threading.Thread(target=lambda: print(repr(deeper(0)).count("[")))
thread.start()
thread.join()
