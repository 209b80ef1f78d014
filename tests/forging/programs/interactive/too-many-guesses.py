# Guesses more often than is allowed.
for guess in range(-1000, 0):
    print(guess, flush=True)
    input()
