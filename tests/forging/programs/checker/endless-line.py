# One line of a megabyte, for a checker that reads lines.
print("9" * 1_000_000)
