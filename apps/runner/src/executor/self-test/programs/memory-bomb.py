hoard = []
while True:
    hoard.append(bytearray(4 * 1024 * 1024))
