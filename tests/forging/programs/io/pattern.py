# A pattern that matches everything, for whoever mixes up which of the two is the pattern.
print(".*")
