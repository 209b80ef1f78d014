# Output without end, so that the comparison gives up.
while True:
    print("x" * 4096)
