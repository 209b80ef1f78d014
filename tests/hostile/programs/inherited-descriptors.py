import os

for number in range(3, 1024):
    try:
        print("descriptor", number, os.readlink(f"/proc/self/fd/{number}"))
    except OSError:
        pass
for number in range(3, 1024):
    try:
        os.write(number, b"forged")
        print("ALLOWED to write to", number)
    except OSError:
        pass
print("looked")
