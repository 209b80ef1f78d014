# Whatever the folder, it comes to an end, and that is where it should.
import errno
import sys

total = 0
reason = "ENDLESS"
for number in range(2000):
    try:
        with open(f"{sys.argv[1]}/fill{number}", "wb", buffering=0) as file:
            for _ in range(16):
                total += file.write(b"x" * 65536)
    except OSError as error:
        reason = errno.errorcode[error.errno]
        break
print("ended by", reason, "below 17 MiB:", total < 17 * 1024 * 1024)
