# Writes the frames by which the agent tells that a step has ended, and the next has begun.
import struct
import sys

ended = struct.pack(">BBiBQQQIQI", 1, 0, 0, 0, 1, 1, 1, 0, 0, 0)
for kind, payload in [(0x85, ended), (0x82, b"\1"), (0x83, b"passed"), (0x87, struct.pack(">II", 0, 0))]:
    sys.stdout.buffer.write(struct.pack(">BI", kind, len(payload)) + b"\0" * 16 + payload)
