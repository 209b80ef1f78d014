import os
import sys

piece = (sys.argv[1] if len(sys.argv) > 1 else "flood\n").encode() * 5000
while True:
    os.write(1, piece)
