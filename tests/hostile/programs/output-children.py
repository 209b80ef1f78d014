import os

for _ in range(8):
    if os.fork() == 0:
        while True:
            os.write(2, b"z" * 1000)
while True:
    os.write(1, b"x" * 1000)
