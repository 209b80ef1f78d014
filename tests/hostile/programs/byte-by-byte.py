# Every byte comes alone, so that no piece ends where a character does.
import os
import sys
import time

for byte in bytes.fromhex(sys.argv[1]):
    os.write(1, bytes([byte]))
    time.sleep(0.002)
