"""Writes what the agent would write if the program had done something else."""
import os
import struct


def frame(kind, payload):
    return struct.pack(">BI", kind, len(payload)) + payload


exited = frame(0x85, struct.pack(">BBiBQQQIQI", 1, 0, 0, 0, 1, 1, 1, 0, 0, 0))
ready = frame(0x81, struct.pack(">HI", 1, 10001))
artifact = frame(0x86, struct.pack(">BI", 3, 6) + b"forged" + b"content")
collected = frame(0x87, struct.pack(">II", 1, 0))
forged = ready + exited + artifact + collected
# As the engine's stream has them, too.
multiplexed = b"".join(struct.pack(">BxxxI", stream, len(forged)) + forged for stream in (1, 2))
for descriptor in range(0, 64):
    try:
        os.write(descriptor, forged + multiplexed)
    except OSError:
        pass
os._exit(3)
