import errno
import os
import sys

MAKERS = {
    "files": lambda path: os.close(os.open(path, os.O_WRONLY | os.O_CREAT)),
    "folders": os.mkdir,
    "links": lambda path: os.symlink("nowhere", path),
    "pipes": os.mkfifo,
}
folder, kind = sys.argv[1:3]
count = 0
try:
    while count < 5_000:
        MAKERS[kind](f"{folder}/{count}")
        count += 1
except OSError as error:
    print("ended by", errno.errorcode[error.errno], "below the limit:", count < 500)
else:
    print("ENDLESS")
