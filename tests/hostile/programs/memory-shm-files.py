# Empty files take no room in a file system that counts bytes; the kernel's memory for them has to be counted.
count = 0
try:
    while count < 3_000_000:
        open(f"/dev/shm/{count}", "w").close()
        count += 1
except OSError:
    print("files came to an end")
else:
    print("ENDLESS")
