# Files of a tmpfs are memory too.
import sys

for folder in sys.argv[1:]:
    for number in range(1000):
        try:
            with open(f"{folder}/fill{number}", "wb") as file:
                file.write(b"x" * 4 * 1024 * 1024)
        except OSError as error:
            print(folder, "is full", flush=True)
            break
hoard = []
while True:
    hoard.append(bytearray(8 * 1024 * 1024))
