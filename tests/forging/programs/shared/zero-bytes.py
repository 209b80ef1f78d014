# Bytes that end strings, and bytes that are no text.
import sys

sys.stdout.buffer.write(b"\0" * 1000 + bytes(range(256)))
