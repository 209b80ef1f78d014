import os
import sys

os.write(1, bytes.fromhex(sys.argv[1]) * int(sys.argv[2]))
