import errno
import os

open("/workspace/output/one", "w").close()
count = 0
try:
    while count < 20_000:
        os.link("/workspace/output/one", f"/workspace/output/{count}")
        count += 1
except OSError as error:
    print("ended by", errno.errorcode[error.errno])
else:
    print("ENDLESS")
