# A line that never ends.
while True:
    print("1" * 65_536, end="", flush=True)
