# Fails, and tries to have the agent say otherwise: by ending it, by looking into it and by speaking in its name.
import os
import signal

EXITED = b"\x85\x00\x00\x00\x2f" + bytes(16) + b"\x01" + bytes(46)
for number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM):
    try:
        os.kill(1, number)
    except OSError:
        pass
for secret in ("/proc/1/mem", "/proc/1/stack"):
    try:
        open(secret, "rb").close()
        print("opened", secret, flush=True)
    except OSError:
        pass
for descriptor in range(10):
    try:
        with open(f"/proc/1/fd/{descriptor}", "wb", buffering=0) as file:
            file.write(EXITED * 4)
    except OSError:
        pass
raise SystemExit(3)
