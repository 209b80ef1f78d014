written = 0
try:
    with open("/dev/shm/fill", "wb", buffering=0) as file:
        while True:
            written += file.write(b"x" * 65536)
except OSError:
    print("at most 16 MiB:", written <= 16 * 1024 * 1024)
