import sys

sys.stdin.read()
print("had everything")
