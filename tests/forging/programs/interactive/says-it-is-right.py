# Says what the judge would say.
while True:
    print("correct", flush=True)
    input()
